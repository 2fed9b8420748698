"""The stored piece of HTML that stands for an entry on every line, made from its document alone."""

import pytest

from tests.timeline.web.conftest import unmarked
from timeline import dates
from timeline.printed.derived.fragments import fragment

LETTER = {
    "id": "E3",
    "url": "/entries/E3/dockers-write/",
    "kind": "protest",
    "title": "Dockers write",
    "summary_html": "<p>They ask for the cameras to go.</p>",
    "date": dates.as_json(dates.parse("2018-06-21")),
    "known_by": "2018-06-22",
    "claim_state": "unverified",
    "claim_note": "",
    "protest": {"action_types": ["open_letter"]},
    "contract_event": None,
    "demands": [],
    "links": [],
    "citations": [],
    "corroboration": {"sources": 1, "independent": 1},
}
COURIER = {
    "article": "A1",
    "title": "Dockers against cameras",
    "outlet": "The Harbour Courier",
    "url": "https://courier.example/1",
    "published_on": "2018-06-22",
    "basis": "own reporting",
    "quote": {"exact": "take them down", "prefix": "", "suffix": ""},
    "supports": ["date", "demand"],
    "archive_url": None,
}


def shown(**changes: object) -> str:
    return " ".join(unmarked(fragment(LETTER | changes, "en")).split())


def dated(edtf: str) -> str:
    return shown(date=dates.as_json(dates.parse(edtf)))


def test_it_tells_when_what_and_how_it_is_known():
    html = shown(citations=[COURIER])

    assert '<p class="when"><time datetime="2018-06-21">21 June 2018</time></p>' in html
    assert '<p class="kind k k-protest">Protest, open letter</p>' in html
    assert '<h3><a href="/entries/E3/dockers-write/">Dockers write</a></h3> <p>They ask' in html
    assert 'known by <time datetime="2018-06-22">22 June 2018</time> </summary>' in html
    assert "<q>take them down</q>" in html
    assert '<a href="https://courier.example/1"><cite>The Harbour Courier</cite></a>' in html
    assert "own reporting; " in html and "for demand; for date no words quoted" in html


@pytest.mark.parametrize("edtf", ["2018-06-21", "2018-06-21/2018-07-01"])
def test_the_sign_is_solid_where_the_day_is_known(edtf):
    assert 'class="g k k-protest"' in dated(edtf)


@pytest.mark.parametrize("edtf", ["2018-06", "2018-06-21~", "[..2018-06-22]", "[2018-06-17..2018-06-22]", "2018-06/.."])
def test_and_hollow_where_it_is_not(edtf):
    assert 'class="g k k-protest hollow"' in dated(edtf)


@pytest.mark.parametrize(
    ("edtf", "told"),
    [
        ("2018-06", '<time datetime="2018-06">June 2018</time>'),
        ("2018", '<time datetime="2018">2018</time>'),
        ("2018-06~", '<p class="when">about June 2018</p>'),
        ("2018-22", '<p class="when">summer 2018</p>'),
        ("[2018-06-17..2018-06-22]", '<p class="when">between 17 and 22 June 2018</p>'),
        ("2018-06-17/2018-06-22", '<p class="when">from 17 to 22 June 2018</p>'),
    ],
)
def test_machines_are_told_a_date_only_where_html_can_say_it_exactly(edtf, told):
    assert told in dated(edtf)


def test_a_demand_stands_with_its_state_in_words_beside_its_sign():
    demand = {"id": "D2", "text": "Take them down.", "response": "none", "history": [],
              "days_unanswered": {"min": 417, "max": 417, "counted_to": "2019-08-12"}}  # fmt: skip

    html = shown(demands=[demand, demand | {"id": "D3", "response": "met", "days_to_response": {"min": 7, "max": 7}}])

    assert '<li class="dem open"> <span class="dno">D2</span> Take them down. <span class="state">' in html
    assert '<use href="#s-open"/></svg>Unanswered for 417 days, to 12 August 2019</span>' in html
    assert '<li class="dem"> <span class="dno">D3</span>' in html
    assert '<use href="#s-met"/></svg>Met after 7 days</span>' in html


def test_a_link_is_labelled_as_read_from_here():
    entry = {"url": "/entries/E4/no/", "title": "No", "date": dates.as_json(dates.parse("2018-07"))}

    html = shown(links=[{"relation": "continues", "direction": "out", "entry": entry}])

    assert (
        '<li><b>continued by</b> <span class="to"><a href="/entries/E4/no/">No</a>,'
        ' <span class="on">July 2018</span></span></li>'
    ) in html


def test_links_that_share_a_relation_share_its_words():
    entry = {"url": "/entries/E4/no/", "title": "No", "date": dates.as_json(dates.parse("2018-07"))}
    link = {"relation": "continues", "direction": "out", "entry": entry}

    html = shown(links=[link, link | {"relation": "prompted"}, link])

    assert html.count("<b>continued by</b>") == html.count("<b>prompted</b>") == 1
    assert html.count('<a href="/entries/E4/no/">') == 3


def test_a_dispute_is_said_before_the_evidence():
    html = shown(claim_state="disputed", claim_note="The firm denies it.")

    assert "<summary><b>Disputed: The firm denies it.</b> 1 source, known by <time" in html
    assert "Unverified" not in shown()


def test_a_source_without_address_outlet_or_day_is_still_named():
    bare = COURIER | {"url": None, "outlet": None, "title": "", "published_on": None, "basis": "", "supports": []}

    assert "<li><q>take them down</q> Source A1 </li>" in shown(citations=[bare])


def test_what_sources_say_stays_text():
    hostile = "<img src=x onerror=alert(1)>"
    quoted = COURIER | {"outlet": hostile, "quote": {"exact": hostile}, "url": f'"{hostile}'}

    html = shown(title=hostile, claim_state="disputed", claim_note=hostile, citations=[quoted])

    assert "<img" not in html
