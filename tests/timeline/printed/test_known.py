"""Documents as known by a day: pure, so tried with whatever evidence there may be."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from timeline import dates
from timeline.printed.known import Evidence, as_known, names

FIRST = date(2018, 1, 1)
DAYS = st.integers(0, 9).map(lambda number: FIRST + timedelta(number))
ENTRIES = [f"E{number}" for number in range(1, 6)]
RESPONSES = st.sampled_from(["none", "acknowledged", "refused", "partly_met", "met"])


def brief(entry: str) -> dict:
    day = FIRST + timedelta(int(entry[1:]))
    return {"id": entry, "date": dates.as_json(dates.parse(day.isoformat()))}


BRIEFS = st.sampled_from(ENTRIES).map(brief)
ANSWERS = st.builds(
    lambda entry, response: {"response": response, "entry": entry, "days": {"min": 99, "max": 99}}, BRIEFS, RESPONSES
)
CITATIONS = st.builds(
    lambda number, day, supports: {
        "article": f"A{number}",
        "published_on": day and day.isoformat(),
        "supports": supports,
    },
    st.integers(1, 3),
    st.none() | DAYS,
    st.lists(st.sampled_from(["date", "place", "size", "participants", "amount", "period"]), max_size=2),
)
ASKED = st.builds(
    lambda number, history: (
        {"id": f"D{number}", "text": "Stop.", "of": None, "response": "met", "history": history}
        | {"days_unanswered": {"min": 1, "max": 1, "counted_to": "2019-01-01"}}
    ),
    st.integers(1, 2),
    st.lists(ANSWERS, max_size=3),
)

PROTEST = {
    "action_types": ["petition"],
    "participants": "dockers",
    "size": {"low": 50},
    "online": None,
    "met_with": "no",
}
EVENT = {"type": "award", "amount": "7", "currency": "EUR", "period": "2018"}


@st.composite
def entries(draw) -> dict:
    cited = draw(st.lists(CITATIONS, min_size=1, max_size=4))
    sources = len({citation["article"] for citation in cited})
    return {
        "id": "E1",
        "title": "Told later",
        "claim_state": draw(st.sampled_from(["corroborated", "unverified", "disputed"])),
        "demands": draw(st.lists(ASKED, max_size=2)),
        "links": draw(st.lists(BRIEFS.map(lambda entry: {"entry": entry}), max_size=4)),
        "location": "Port",
        "protest": draw(st.sampled_from([None, PROTEST])),
        "contract_event": draw(st.sampled_from([None, EVENT])),
        "citations": cited,
        "corroboration": {"sources": sources, "independent": draw(st.integers(1, sources))},
    }


DEMANDS = st.builds(
    lambda made_in, history: {"id": "D1", "made_in": made_in, "response": "none", "history": history, "url": "/"},
    st.lists(BRIEFS, max_size=3),
    st.lists(ANSWERS, max_size=3),
)
CONTRACTS = st.builds(
    lambda events, parties: {"slug": "jedi", "parties": parties, "events": events},
    *[st.lists(BRIEFS.map(lambda entry: EVENT | {"entry": entry}), max_size=4)] * 2,
)
TOLD = st.one_of(
    entries().map(lambda document: ("entry", document)),
    DEMANDS.map(lambda document: ("demand", document)),
    CONTRACTS.map(lambda document: ("contract", document)),
    st.just(("story", {"slug": "harbour", "title": "The harbour"})),
)


@st.composite
def evidences(draw) -> Evidence:
    days = draw(st.dictionaries(st.sampled_from(ENTRIES), st.none() | DAYS))
    makers = draw(st.dictionaries(st.sampled_from(["D1", "D2"]), st.lists(BRIEFS, min_size=1, max_size=3)))
    latest = draw(st.dictionaries(st.sampled_from(["D1", "D2"]), DAYS))
    untold = draw(st.dictionaries(st.sampled_from(ENTRIES), st.just(["amount", "size"])))
    return Evidence(draw(DAYS), days, makers, latest, untold)


def on(evidence: Evidence, day: date) -> Evidence:
    return replace(evidence, day=day)


@given(TOLD, evidences())
def test_twice_is_once(told, evidence):
    kind, document = told
    once = as_known(kind, document, evidence)

    assert once is None or as_known(kind, once, evidence) == once


@given(TOLD, evidences(), DAYS)
def test_by_an_earlier_day_it_is_the_same_whether_more_was_taken_out_before_or_not(told, evidence, later):
    kind, document = told
    known_later = as_known(kind, document, on(evidence, max(later, evidence.day)))

    known = as_known(kind, document, evidence)

    assert known == (as_known(kind, known_later, evidence) if known_later is not None else None)


@given(TOLD, evidences())
def test_nothing_is_told_of_what_was_not_known(told, evidence):
    kind, document = told
    known = as_known(kind, document, evidence)

    if known is not None:
        named, _demands = names(kind, known)
        assert all((day := evidence.days.get(entry)) and day <= evidence.day for entry in named)
        assert all(evidence.had_appeared(cited["published_on"]) for cited in known.get("citations", ()))
        assert known.get("title") == document.get("title")
        assert known.keys() - {"days_to_response", "days_unanswered", "known_later"} <= document.keys()
        assert "2019-01-01" not in str(known), "the day to which the whole record counts"


CITED = [
    {"article": "A1", "published_on": "2018-05-01", "supports": ["date"]},
    {"article": "A2", "published_on": "2018-06-01", "supports": ["date", "size", "amount", "period"]},
]
ENTRY = {
    "id": "E1",
    "claim_state": "corroborated",
    "location": "Port",
    "protest": PROTEST,
    "contract_event": EVENT,
    "demands": [],
    "links": [],
    "citations": CITED,
    "corroboration": {"sources": 2, "independent": 2},
}


def test_what_two_sources_carry_is_unverified_while_there_was_one():
    known = as_known("entry", ENTRY, Evidence(date(2018, 5, 31)))

    assert known["corroboration"] == {"sources": 1, "independent": 1}
    assert known["claim_state"] == "unverified"
    assert as_known("entry", ENTRY, Evidence(date(2018, 6, 1))) == ENTRY
    assert as_known("entry", ENTRY, Evidence(date(2018, 4, 30))) is None


def test_facts_for_which_only_later_sources_are_named_are_left_out_and_named():
    known = as_known("entry", ENTRY, Evidence(date(2018, 5, 31)))
    undated = [CITED[0], CITED[1] | {"published_on": None}]

    assert known["protest"] == PROTEST | {"size": None}
    assert known["contract_event"] == EVENT | {"amount": None, "currency": None, "period": None}
    assert (known["location"], known["known_later"]) == ("Port", ["amount", "period", "size"])
    assert as_known("entry", ENTRY | {"citations": undated}, Evidence(date(2018, 7, 1))) == known


def test_a_contract_is_told_of_no_figures_that_its_entries_did_not_tell_then():
    contract = {"parties": [], "events": [EVENT | {"entry": brief("E1")}, EVENT | {"entry": brief("E2")}]}
    evidence = Evidence(FIRST, dict.fromkeys(["E1", "E2"], FIRST), untold={"E1": ["amount", "size"]})

    first, second = as_known("contract", contract, evidence)["events"]

    assert first == EVENT | {"amount": None, "currency": None, "entry": brief("E1"), "known_later": ["amount"]}
    assert second == EVENT | {"entry": brief("E2")}


def test_how_many_of_some_sources_are_independent_is_left_open():
    three = ENTRY | {
        "citations": [*CITED, {"article": "A3", "published_on": "2019-01-01", "supports": []}],
        "corroboration": {"sources": 3, "independent": 2},
    }

    assert as_known("entry", three, Evidence(date(2018, 7, 1)))["corroboration"] == {"sources": 2, "independent": None}


def test_days_to_an_answer_are_counted_from_the_first_entry_that_was_known_to_ask():
    answer = {"response": "refused", "entry": brief("E5"), "days": {"min": 4, "max": 4}}
    demand = {"id": "D1", "text": "Stop.", "of": None, "response": "refused", "history": [answer]}
    asked = ENTRY | {"demands": [demand | {"days_to_response": {"min": 4, "max": 4}}]}
    days = {"E1": date(2018, 9, 1), "E2": date(2018, 5, 1), "E5": date(2018, 6, 1)}
    makers = {"D1": [brief("E1"), brief("E2")]}

    then = as_known("entry", asked, Evidence(date(2018, 7, 1), days, makers))["demands"][0]
    before = as_known("entry", asked, Evidence(date(2018, 5, 20), days, makers))["demands"][0]
    later = as_known("entry", asked, Evidence(date(2018, 9, 1), days, makers))["demands"][0]

    assert then["days_to_response"] == {"min": 3, "max": 3} == then["history"][0]["days"]
    assert (before["response"], before["history"], "days_to_response" in before) == ("none", [], False)
    assert later["days_to_response"] == {"min": 4, "max": 4}


def test_days_without_an_answer_are_counted_to_the_latest_day_known_of_the_stories():
    acknowledged = {"response": "acknowledged", "entry": brief("E3"), "days": {"min": 2, "max": 2}}
    demand = {"id": "D1", "made_in": [brief("E1")], "history": [acknowledged], "response": "acknowledged"}
    demand |= {"days_unanswered": {"min": 300, "max": 300, "counted_to": "2018-10-29"}}
    days = {"E1": date(2018, 1, 2), "E3": date(2018, 1, 4)}

    counted = as_known("demand", demand, Evidence(date(2018, 1, 9), days, latest={"D1": date(2018, 1, 7)}))
    alone = as_known("demand", demand, Evidence(date(2018, 1, 9), days))

    assert counted["days_unanswered"] == {"min": 5, "max": 5, "counted_to": "2018-01-07"}
    assert "days_unanswered" not in alone, "it belongs to no story"


def test_what_was_taken_out_of_print_stays_as_it_says():
    tombstone = {"id": "E1", "state": "retracted"}

    assert as_known("entry", tombstone, Evidence(FIRST)) == tombstone
