"""The ledger of demands: what was asked of whom, and what became of it."""

import re

import pytest

from tests.edits import edited
from tests.factories import DemandFactory, EntryFactory, OrganizationFactory, ProtestFactory, StoryFactory, UserFactory
from timeline.editorial import publish, retract
from timeline.models import Response
from timeline.printed.models import Edition

ROW = re.compile(r'<tr role="row" id="(D\d+)"')


@pytest.fixture
def strike(record: str, put_in_print) -> None:
    """Of one firm three things are asked, of which it grants one; of another one thing; and later something happens."""
    story = StoryFactory(slug="strike", title="The strike")
    letter = ProtestFactory(title="Packers write", date="2018-05-01", stories=[story])
    call = ProtestFactory(title="Packers call again", date="2018-06-10", stories=[story])
    alone = ProtestFactory(title="Nobody's story", date="2018-02-01")
    grant = EntryFactory(title="Parcel grants breaks", date="2018-05/2018-06", stories=[story])
    late = EntryFactory(title="A report", date="2018-06-20", stories=[story])
    parcel = OrganizationFactory(slug="parcel", name="Parcel")
    breaks = DemandFactory(text="Grant breaks.", of=parcel, made_in=[letter])
    Response.objects.create(demand=breaks, entry=grant, kind="met")
    DemandFactory(text="Pay the night.", of=parcel, made_in=[letter])
    DemandFactory(text="Let us sit.", of=parcel, made_in=[call])
    DemandFactory(text="Stop lending staff.", of=OrganizationFactory(slug="lender", name="Lender"), made_in=[alone])
    put_in_print(letter, call, alone, grant, late)


def rows(html: str) -> list[str]:
    return ROW.findall(html)


def test_the_longest_unanswered_come_first_and_the_answered_last(strike, read):
    html = read("/demands/")

    assert rows(html) == ["D2", "D3", "D4", "D1"]
    assert "<h1> 4 demands, 3 without an answer</h1>" in html
    assert '<td role="cell" class="n">50 <span class="small">days</span></td>' in html
    assert 'none to <time datetime="2018-06-20">20 June 2018</time>' in html
    assert '<td role="cell" class="n">≤ 60 <span class="small">days</span></td>' in html, "of an interval both bounds"
    assert "it belongs to no story, so no days are counted" in html
    assert "never to today" in html


def test_answered_soonest_is_what_surely_was(strike, put_in_print, read):
    parcel, story = OrganizationFactory(slug="parcel"), StoryFactory(slug="strike")
    asking, answering, before = (
        EntryFactory(date=edtf, stories=[story]) for edtf in ("2018-05-02", "2018-05-12", "[..2018-05-02]")
    )
    for asked in (asking, before):
        demand = DemandFactory(text="Say who decides.", of=parcel, made_in=[asked])
        Response.objects.create(demand=demand, entry=answering, kind="refused")
    put_in_print(asking, before, answering)

    assert rows(read("/demands/?ordering=days"))[:3] == ["D5", "D1", "D6"], "10 days, at most 60, nobody knows"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("ordering=date", ["D4", "D1", "D2", "D3"]),
        ("ordering=-date", ["D3", "D2", "D1", "D4"]),
        ("ordering=days", ["D1", "D4", "D3", "D2"]),
        ("organization=lender", ["D4"]),
        ("story=strike", ["D2", "D3", "D1"]),
        ("story=strike&organization=lender", []),
        ("response=met", ["D1"]),
        ("response=none&response=acknowledged&organization=parcel", ["D2", "D3"]),
        ("organization=&story=&response=met", ["D1"]),
    ],
)
def test_it_is_ordered_and_narrowed_by_the_address(strike, read, query, found):
    assert rows(read(f"/demands/?{query}")) == found


def test_each_answer_says_how_many_stand_there_whichever_is_chosen(strike, read):
    for query in ("", "?response=met"):
        html = read(f"/demands/{query}")

        assert re.findall(r'<span class="num">(\d+)</span></a>', html) == ["4", "3", "1"]
    assert 'aria-current="true"><span class="state">' in html
    assert "<h1> 4 demands, 1 of them shown</h1>" in html


def test_pages_go_on_by_cursor_and_come_back(strike, read, get):
    first = read("/demands/?limit=3")
    (onwards,) = re.findall(r'rel="next" href="([^"]+)"', first)
    second = read(f"/demands/{onwards.replace('&amp;', '&')}")
    (back,) = re.findall(r'rel="prev" href="([^"]+)"', second)

    assert (rows(first), rows(second)) == (["D2", "D3", "D4"], ["D1"])
    assert rows(read(f"/demands/{back.replace('&amp;', '&')}")) == ["D2", "D3", "D4"]
    assert get(f"/demands/{onwards.replace('&amp;', '&')}&ordering=date").status_code == 400


def test_the_ledger_stands_as_it_stood(strike, read):
    editor, before = UserFactory(), Edition.press.clock()
    letter = publish(edited(ProtestFactory._meta.model.objects.get(title="Packers write"), summary="More."), by=editor)
    retract(EntryFactory._meta.model.objects.get(title="Packers call again"), by=editor, note="It was another firm.")

    now, then = read("/demands/"), read(f"/demands/?as_of={before}")

    assert rows(now) == ["D2", "D4", "D1"], "what no entry in print makes was not asked"
    assert rows(then) == ["D2", "D3", "D4", "D1"]
    assert re.findall(r'<span class="num">(\d+)</span></a>', then) == ["4", "3", "1"]
    assert re.findall(r'<option value="([^"]+)"', then) == ["lender", "parcel", "strike"]
    assert "The record as it stood" in then and letter.record_id == "E1"


def test_what_is_not_understood_is_explained(strike, get):
    for query, said in (
        ("organization=nobody", "There is no organization “nobody” in print."),
        ("response=perhaps", "“perhaps” is not a value of response."),
        ("ordering=updated", "“updated” is not a value of ordering."),
        ("kind=protest", "There is no parameter “kind” here."),
    ):
        answer = get(f"/demands/?{query}")

        assert answer.status_code == 400
        assert said in answer.content.decode()


def test_an_empty_ledger_says_how_demands_get_there(read):
    html = read("/demands/")

    assert "No demand is on record" in html
    assert "No demand is in print yet" in html
