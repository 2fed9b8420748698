"""The form of filters: by name as well as by slug, with counts, on lists and lines; and what it costs."""

import re

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext

from tests.factories import EntryFactory, OrganizationFactory
from tests.timeline.web.test_query_counts import print_many
from timeline.printed import counts, memory
from timeline.printed.models import Edition


def amounts(html: str, name: str) -> dict[str, str]:
    found = re.findall(rf'name="{name}" value="([a-z_]+)"(?: checked)?>.*?<span class="amount">([^<]*)</span>', html)
    return dict(found)


@pytest.mark.usefixtures("harbour")
def test_every_list_says_what_it_counts(read, get):
    whole = read("/entries/")
    assert "4 entries in this record<" in whole
    assert amounts(whole, "kind")["protest"] == "2"
    assert amounts(whole, "action_type") == {"open_letter": "2"}, "what there is none of is not offered"
    assert '<option value="Lookout" label="Lookout, 3"></option>' in whole

    chosen = read("/entries/?kind=protest&story=harbour")
    assert "2 entries in this record fit<" in chosen
    assert amounts(chosen, "kind")["statement"] == "1", "as if it were chosen in place of protests"
    assert amounts(chosen, "claim_state")["unverified"] == "2"
    assert 'Kind: <b>protest</b> <a href="/entries/?story=harbour">leave out' in chosen

    assert "3 entries on this line<" in read("/stories/harbour/")
    line = read("/stories/harbour/?kind=protest&from=2018")
    assert "2 entries on this line fit<" in line
    assert '<form action="/stories/harbour/" method="get">' in line
    assert 'name="from"' not in line, "what is narrowed anew begins at its beginning"
    assert get("/stories/harbour/?kind=protest&after=&before=&product=").status_code == 200, "as a form sends it"


@pytest.mark.usefixtures("harbour")
def test_a_combination_is_exact_to_a_bound_and_then_more(read, monkeypatch):
    monkeypatch.setattr(counts, "EXACT", 2)
    memory.forget()

    assert "2+ entries in this record fit<" in read("/entries/?claim_state=unverified&story=harbour")
    assert "4 entries in this record fit<" in read("/entries/?claim_state=unverified"), "this is kept"
    assert "2 entries in this record fit<" in read("/entries/?kind=protest&story=harbour")
    assert "2+ entries in this record<" in read(f"/entries/?as_of={Edition.press.clock()}")


@pytest.mark.usefixtures("harbour")
def test_it_is_said_that_no_day_is_later_than_one_and_earlier_than_another(read):
    turned = "The first day is later than the last"

    assert turned in read("/entries/?after=2019-12-31&before=2018-01-01")
    assert turned not in read("/entries/?after=2018-01-01&before=2018-01-01")


@pytest.mark.usefixtures("harbour")
def test_a_name_leads_to_the_address_with_the_slug(get):
    for path, to in (
        ("/entries/?organization=Lookout&kind=&kind=protest", "/entries/?organization=lookout&kind=protest"),
        ("/entries/?story=the+HARBOUR+cameras", "/entries/?story=harbour"),
        ("/entries/?story=cameras", "/entries/?story=harbour"),
        ("/products/gaze/?organization=look+out&organization=", None),
        ("/feeds/entries.atom?contract=Cameras+for+the+port", "/feeds/entries.atom?contract=port-cameras"),
    ):
        answer = get(path)
        assert (answer.status_code, answer.get("Location")) == ((302, to) if to else (400, None)), path


def test_of_several_of_that_name_each_is_offered(put_in_print, get):
    for name in ("Lookout Systems", "Lookout Cameras", "Beacon"):
        OrganizationFactory(name=name)
    roles = {"lookout-systems": "target", "lookout-cameras": "target", "beacon": "actor"}
    put_in_print(EntryFactory(roles=roles))

    several = get("/entries/?kind=statement&organization=Lookout").content.decode()
    misspelt = get("/entries/?organization=Becon").content.decode()

    assert (
        '<a href="/entries/?kind=statement&amp;organization=lookout-cameras"><bdi>Lookout Cameras</bdi></a>' in several
    )
    assert "organization=lookout-systems" in several
    assert "The rest was understood: <b>kind: statement</b>." in " ".join(several.split())
    assert 'href="/entries/?organization=beacon"' in misspelt


@pytest.mark.usefixtures("harbour")
def test_all_that_was_understood_of_a_broken_query_is_said_and_all_that_was_not(get):
    query = "kind=protest&kind=strike&after=yesterday&before=2019-01-01&story=none&known_by=2019-02-01&as_of=1"
    html = " ".join(get(f"/entries/?{query}").content.decode().split())

    for said in ("“strike” is not a value of kind.", "“yesterday” is not a day", "There is no story “none” in print."):
        assert html.count(said) == 1, said
    assert (
        "The rest was understood: <b>kind: protest; to 1 January 2019; as it stood at sequence 1; "
        "what was known by 1 February 2019</b>." in html
    )
    kept = "kind=protest&amp;before=2019-01-01&amp;as_of=1&amp;known_by=2019-02-01"
    assert f'href="/entries/?{kept}">Show the page with that' in html
    assert get(f"/entries/?{kept.replace('&amp;', '&')}").status_code == 200
    assert "There is no parameter “colour” here." in get("/demands/?colour=red&response=met").content.decode()


@pytest.mark.usefixtures("harbour")
def test_a_form_costs_a_few_queries_once_and_then_none(get):
    paths = (
        "/entries/",
        "/entries/?kind=protest&organization=lookout",
        "/stories/harbour/",
        "/stories/harbour/?kind=protest",
    )
    few = [_cold_and_warm(get, path) for path in paths]
    print_many("E1", 300)

    many = [_cold_and_warm(get, path) for path in paths]

    assert [cold - warm for cold, warm in few] == [4, 6, 3, 5]
    assert [cold - warm for cold, warm in many] == [4, 6, 3, 5]


def _cold_and_warm(get, path: str) -> tuple[int, int]:
    memory.forget()
    return _queries(get, path), _queries(get, path)


def _queries(get, path: str) -> int:
    with CaptureQueriesContext(connections["public"]) as asked:
        assert get(path).status_code == 200
    return len(asked)
