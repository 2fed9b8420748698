"""`known_by` on pages and from clients: what was known by a day, by the sources on record."""

import re

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext

from tests.api.bulk import print_copies
from tests.edits import edited
from tests.factories import (
    ArticleFactory,
    CitationFactory,
    ContractFactory,
    DemandFactory,
    EntryFactory,
    LinkFactory,
    OrganizationFactory,
    ProtestFactory,
    StoryFactory,
    UserFactory,
)
from tests.timeline.web.test_as_of import words
from timeline.editorial import publish
from timeline.models import ContractEvent, ContractParty, Response
from timeline.printed.models import Edition, Known
from timeline.publishing import draw, verify

MAY, JUNE, JULY, AUGUST = (f"2018-0{month}-28" for month in (5, 6, 7, 8))


def on(day: str | None) -> dict:
    return {"citation__article__published_on": day}


@pytest.fixture
def told(record: str) -> dict:
    """A letter known in May and, by a second source, in June; a refusal known in August; a rally announced in June; a
    memo with no dated source; a contract that one entry of May and one of August tell of."""
    story = StoryFactory(slug="harbour", title="The harbour cameras")
    here = {"stories": [story], "roles": {"lookout": "target"}}
    letter = ProtestFactory(
        pk=1, title="Dockers write", date="2018-05-20", protest__size_text="fifty dockers", **here, **on(MAY)
    )
    june = ArticleFactory(published_on=JUNE, outlet=None)
    CitationFactory(entry=letter, quote_exact="much later", article=june, supports=["date", "size"])
    answer = EntryFactory(pk=2, title="Lookout says no", date="2018-06-02", **here, **on(AUGUST))
    rally = ProtestFactory(pk=3, title="A rally is called", date="2018-12-01", is_announced=True, **here, **on(JUNE))
    memo = EntryFactory(pk=4, title="A memo turns up", date="2018-04-01", **here, **on(None))
    award = EntryFactory(pk=5, kind="contract", title="The port buys", date="2018-05-01", **here, **on(MAY))
    lapse = EntryFactory(pk=6, kind="contract", title="The port lets it lapse", date="2018-08-01", **here, **on(AUGUST))
    firm = OrganizationFactory(slug="lookout", name="Lookout")
    contract = ContractFactory(slug="cameras", title="Cameras for the port")
    for entry, kind in ((award, "award"), (lapse, "expiry")):
        event = ContractEvent.objects.create(entry=entry, contract=contract, type=kind)
        ContractParty.objects.create(event=event, organization=firm, role="supplier")
    demand = DemandFactory(text="Take the cameras down.", of=firm, made_in=[letter])
    Response.objects.create(demand=demand, entry=answer, kind="refused")
    LinkFactory(earlier=award, later=letter)
    entries = {"letter": letter, "answer": answer, "rally": rally, "memo": memo, "award": award, "lapse": lapse}
    for entry in entries.values():
        publish(entry, by=UserFactory())
    draw()
    return entries


def hung(html: str) -> list[str]:
    return re.findall(r'<li class="e r\d+" id="(E\d+)">', html)


def test_lists_and_lines_hold_what_was_known_by_the_day(told, read):
    days = ("2018-05-27", MAY, JUNE, JULY, AUGUST)

    found = {day: hung(read(f"/stories/harbour/?known_by={day}")) for day in days}
    listed = {day: hung(read(f"/entries/?known_by={day}&organization=lookout")) for day in days}

    assert found == {
        "2018-05-27": [],
        MAY: ["E5", "E1"],
        JUNE: ["E5", "E1", "E3"],
        JULY: ["E5", "E1", "E3"],
        AUGUST: ["E5", "E1", "E2", "E6", "E3"],
    }
    assert listed == {day: entries[::-1] for day, entries in found.items()}


def test_an_entry_is_without_the_answers_links_and_sources_that_came_later(told, read):
    html = read(f"/entries/E1/dockers-write/?known_by={MAY}")
    may, june, august = (words(read(f"/entries/E1/dockers-write/?known_by={day}")) for day in (MAY, JUNE, AUGUST))

    assert "1 source, known by 28 May 2018" in may and "much later" not in may and "Lookout says no" not in may
    assert "much later" in june and "Lookout says no" not in june and "Unanswered" in june
    assert "Lookout says no" in august and "Unanswered" not in august
    assert "The port buys" in may
    assert "Answers, links and sources that came later are left out, and facts for which these alone are named;" in html
    assert "For this only sources that are left out are named: date, size." in may and "Only later sources tell" in may
    assert "Fifty dockers" in june and "Fifty" not in may and "are named: " not in june
    assert '<a href="/entries/E1/dockers-write/">See it as it stands now.</a>' in html


def test_what_fragments_say_on_lines_is_taken_back_too(told, read):
    html = read(f"/stories/harbour/?known_by={MAY}")

    assert "Lookout says no" not in html and "much later" not in html
    assert '>D1</a></span> Take the cameras down. <span class="state">' in html and "met:" not in html
    assert "3 entries rest on sources dated later and are left out; they may have been known before." in html
    assert "Of 1 entry no source is dated: it is left out too." in html
    assert '<p class="lead">By <time datetime="2018-05-28">28 May 2018</time>: 2 entries, 1 demand, no answer' in html
    assert "Where it stood by <time" in html and "Where it stands" not in html
    assert '<input type="date" name="known_by" required min="0001-01-01" max="9999-12-31" value="2018-05-28">' in html
    assert 'What was known by <time datetime="2018-05-28">28 May 2018</time> ends here, on <time' in html
    assert "The record ends here" not in html
    assert '<meta name="robots" content="noindex">' in html


def test_at_a_sequence_too_it_is_not_said_that_nothing_differs(told, read):
    asked = f"known_by={MAY}&as_of={Edition.press.clock()}"
    entry, story = read(f"/entries/E1/dockers-write/?{asked}"), read(f"/stories/harbour/?{asked}")

    assert "On record it was not changed since; what came later than that day is left out here." in entry
    assert "None of these entries was changed on record since." in story
    assert "It says the same now." not in entry and "Nothing of it has changed since." not in story


def test_links_to_pages_that_can_be_of_a_day_keep_it_and_the_lines_at_the_top_lead_back(told, read):
    for path in (
        "/stories/harbour/",
        "/es/organizations/lookout/",
        "/entries/E1/dockers-write/",
        "/demands/?response=none",
    ):
        html = read(f"{path}{'&' if '?' in path else '?'}known_by={MAY}")
        links = re.findall(r'<a [^>]*href="((?:/es)?/(?:entries|demands|organizations|contracts|stories)/[^"]+)"', html)
        lost = {link for link in links if "known_by=2018-05-28" not in link and "/history/" not in link}

        assert lost <= {path} | {link for link in lost if ".atom" in link or "/cite." in link}, path
        assert any("known_by" in link for link in links) and f'<a href="{path}">' in html, path
    assert f'href="/entries/E5/the-port-buys/?known_by={MAY}"' in read(f"/stories/harbour/?known_by={MAY}")
    assert f'href="/demands/?organization=lookout&amp;known_by={MAY}"' in read(
        f"/organizations/lookout/?known_by={MAY}"
    )


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/entries/?", "No source on record had told of anything by then."),
        ("/entries/?kind=protest", "No entry that was known by then fits this."),
        ("/timeline/?", "No source on record had told of anything by then."),
        ("/stories/harbour/?", "No entry of it was known by then."),
        ("/demands/?organization=lookout", "No demand that was known by then is one of these."),
    ],
)
def test_a_page_with_nothing_says_what_is_true_of_the_day(told, read, path, said):
    assert said in read(f"{path}&known_by=2010-01-01")


def test_organizations_and_contracts_know_no_more(told, read):
    may, august = (read(f"/contracts/cameras/?known_by={day}") for day in (MAY, AUGUST))
    firm, before = (words(read(f"/organizations/lookout/?known_by={day}")) for day in (MAY, "2018-05-27"))

    assert "The port buys" in may and "The port lets it lapse" not in may and "The port lets it lapse" in august
    assert "Cameras for the port" in firm and "Cameras for the port" not in before
    assert "Take the cameras down." in firm and "Take the cameras down." not in before
    assert "Unanswered" in firm


def test_clients_are_told_the_same(told, get):
    may = get(f"/api/v1/entries/?known_by={MAY}&story=harbour&ordering=date").json()["results"]
    entry = get(f"/api/v1/entries/E1/?known_by={MAY}").json()
    contract = get(f"/api/v1/contracts/cameras/?known_by={MAY}").json()

    assert [one["id"] for one in may] == ["E5", "E1"]
    assert may[1] == entry
    assert (entry["corroboration"], len(entry["citations"])) == ({"sources": 1, "independent": 1}, 1)
    assert (entry["protest"]["size"], entry["known_later"]) == (None, ["date", "size"])
    assert [(one["response"], one["history"]) for one in entry["demands"]] == [("none", [])]
    assert [link["entry"]["id"] for link in entry["links"]] == ["E5"]
    assert [event["type"] for event in contract["events"]] == ["award"]
    assert get(f"/api/v1/entries/E2/?known_by={MAY}").status_code == 404
    assert "give a day that has come" in get("/api/v1/entries/?known_by=2999-01-01").json()["detail"]


@pytest.fixture
def asked(told: dict) -> None:
    """Two demands more, of the rally and of the memo; and in July the story goes on."""
    DemandFactory(text="Ask the port.", of=OrganizationFactory(slug="port"), made_in=[told["rally"]])
    DemandFactory(text="Say why.", of=OrganizationFactory(slug="port"), made_in=[told["memo"]])
    wait = EntryFactory(
        pk=7, title="Dockers wait", date="2018-07-10", stories=[StoryFactory(slug="harbour")], **on(JULY)
    )
    for entry in (told["rally"], told["memo"]):
        publish(edited(entry, summary="It asks."), by=UserFactory())
    publish(wait, by=UserFactory())


def test_a_demand_is_known_with_who_makes_it_an_answer_with_who_gives_it_and_days_end_where_knowledge_does(asked, get):
    def ledger(day: str) -> list[tuple]:
        rows = get(f"/api/v1/demands/?known_by={day}").json()["results"]
        return [(row["id"], row["response"], row.get("days_unanswered") or row["days_to_response"]) for row in rows]

    at_once = {"min": 0, "max": 0, "counted_to": "2018-05-20"}
    assert ledger("2018-05-27") == []
    assert ledger(MAY) == [("D1", "none", at_once)]
    assert ledger(JUNE) == [("D2", "none", at_once), ("D1", "none", at_once)], "what was announced is asked too"
    assert ledger(JULY)[0] == ("D1", "none", {"min": 51, "max": 51, "counted_to": "2018-07-10"})
    assert [one[:2] for one in ledger(AUGUST)] == [("D2", "none"), ("D1", "refused")]
    assert ledger(AUGUST)[1][2] == {"min": 13, "max": 13}
    assert "give a day that has come" in get("/api/v1/demands/?known_by=2999-01-01").json()["detail"]


def test_the_page_of_demands_says_so_and_is_ordered_narrowed_and_turned_as_it_was_known(asked, read, monkeypatch):
    def rows(query: str) -> list[str]:
        return re.findall(r'<tr role="row" id="(D\d+)"', read(f"/demands/?{query}"))

    july, first = read(f"/demands/?known_by={JULY}"), read(f"/demands/?known_by={JULY}&limit=1")
    (onwards,) = re.findall(r'rel="next" href="\?([^"]+)"', first)

    assert rows(f"known_by={JULY}") == ["D1", "D2"]
    assert "<h1> 2 demands, 2 without an answer</h1>" in july and 'none to <time datetime="2018-07-10">' in july
    assert "Of 1 demand no entry that makes it has a dated source: it is left out too." in july
    assert "the last entry of the story that was known by then" in july and 'value="2018-07-28"' in july
    assert rows(onwards.replace("&amp;", "&")) == ["D2"]
    assert rows(f"known_by={JULY}&ordering=-date") == ["D2", "D1"]
    assert rows(f"known_by={AUGUST}&response=refused") == rows(f"known_by={JULY}&organization=lookout") == ["D1"]
    assert rows(f"known_by={JULY}&response=refused") == []
    assert "No demand was known by then" in read("/demands/?known_by=2018-05-27")
    monkeypatch.setattr("timeline.printed.known_ledger.MOST", 1)
    assert rows(f"known_by={JULY}") == ["D2"], "of more than are read, what was asked last"
    assert "1+ demand" in read(f"/demands/?known_by={JULY}")


def test_lines_are_compared_as_they_were_known(told, read):
    both = "/compare/?story=harbour&organization=lookout&known_by="
    june, august = read(f"{both}{JUNE}"), read(f"{both}{AUGUST}")

    assert "Lookout says no" not in june and "Lookout says no" in august
    assert june.count("2 entries rest on sources dated later and are left out;") == 2, "of each line"
    assert ">1 unanswered" in " ".join(june.split()).replace("> ", ">") and "1 answered" in august
    assert f'name="known_by" value="{JUNE}"' in june, "whoever chooses others stays there"


def test_it_goes_with_as_of(told, read):
    before = Edition.press.clock()
    publish(edited(told["letter"], title="Dockers write twice"), by=UserFactory())

    html = read(f"/stories/harbour/?known_by={MAY}&as_of={before}")

    assert "The record as it stood on" in html and "What was known by" in html
    assert "Dockers write twice" not in html.split("</details>")[-1] and hung(html) == ["E5", "E1"]


def test_what_nothing_was_known_of_says_since_when_something_was(told, get):
    later, never = get(f"/entries/E2/?known_by={MAY}"), get(f"/entries/E4/a-memo-turns-up/?known_by={MAY}")
    later = get(later["Location"])

    assert (later.status_code, never.status_code) == (404, 404)
    assert f'href="/entries/E2/lookout-says-no/?known_by={AUGUST}"' in later.content.decode()
    assert "None of its sources is dated" in never.content.decode()


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("/entries/?known_by=June", "known_by is a day, written as 2018-06-22."),
        ("/entries/?known_by=2018-06-22&ordering=-updated", "With known_by, entries come by the day they happened"),
        ("/feeds/entries.atom?known_by=2018-06-22", "There is no parameter “known_by” here."),
        ("/stories/?known_by=2018-06-22", "There is no parameter “known_by” here."),
    ],
)
def test_what_it_cannot_mean_is_refused_with_a_sentence(told, get, path, sentence):
    answer = get(path)

    assert answer.status_code == 400
    assert sentence in " ".join(answer.content.decode().split())


def test_a_day_that_has_not_come_says_so(told, read):
    assert "That day has not come yet: this is what is known so far." in read("/entries/?known_by=2999-01-01")


def test_the_days_follow_the_sources_and_verify_knows_them(told):
    memo = told["memo"]
    CitationFactory(entry=memo, article=ArticleFactory(published_on=JULY))
    publish(edited(memo, summary="Dated."), by=UserFactory())

    stood = Known.press.filter(record=memo.record_id).order_by("from_sequence")

    assert [(one.known_by and one.known_by.isoformat(), one.to_sequence is None) for one in stood] == [
        (None, False),
        (JULY, True),
    ]
    assert list(verify()) == []


MOST = {
    "/entries/": 10,
    "/entries/?story=harbour&kind=protest": 13,
    "/stories/harbour/": 19,
    "/organizations/lookout/": 21,
    "/demands/": 9,
    "/compare/?story=harbour&organization=lookout": 16,
}


@pytest.mark.parametrize("more", [0, 60])
def test_it_costs_the_same_few_queries_however_many_entries_there_are(told, get, more):
    print_copies("E1", more)
    get("/about/")

    found = {}
    for path in MOST:
        with CaptureQueriesContext(connections["public"]) as asked:
            assert get(f"{path}{'&' if '?' in path else '?'}known_by={AUGUST}").status_code == 200
        found[path] = len(asked)

    assert found == MOST
