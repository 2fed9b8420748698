"""Whether a proposal is an entry that cites the article already. Two letters to one firm in one week are two events."""

from dataclasses import replace

import pytest

from timeline import dates
from timeline.ingest.store.recognise import recognise
from timeline.ingest.store.recorded import Recorded
from timeline.ingest.values import DateGuess, Proposal, Size

WORKERS = Proposal(
    kind="protest",
    title="Amazon employees: open letter to Amazon",
    date=DateGuess("[..2018-06-22]", "known by"),
    quote="In the letter, employees wrote that they are troubled by the recent report.",
    start=100,
    rule="letter.to",
    score=0.9,
    claim=("protest", "amazon:workers", "amazon", "letter"),
    organizations=(("amazon", "target"),),
    action_types=("open_letter",),
    participants="Amazon employees",
)
HOLDERS = replace(
    WORKERS,
    date=DateGuess("[2018-06-17..2018-06-22]", "earlier this week"),
    quote="Earlier this week, 19 Amazon shareholders wrote a letter.",
    start=500,
    participants="Amazon shareholders",
    size=Size("19", 19, 19, "shareholders"),
)
ENTRY = Recorded(
    pk=3,
    record_id="E3",
    kind="protest",
    when=dates.parse("[..2018-06-21]"),
    roles=frozenset({("amazon", "target"), ("palantir", "subject")}),
    instruments=frozenset({"open_letter"}),
    people="Amazon workers",
    size=(100, None),
    quotes=(),
    at=(),
)
HOLDERS_ENTRY = replace(
    ENTRY,
    pk=4,
    record_id="E4",
    when=dates.parse("[2018-06-17..2018-06-22]"),
    people="shareholders",
    size=(19, 19),
)
ANSWER = replace(
    WORKERS,
    kind="statement",
    quote="Amazon pointed to a blog post:",
    start=900,
    organizations=(("amazon", "actor"),),
    action_types=(),
    participants="",
    date=DateGuess("[2018-05-01..2018-06-22]", "after the report"),
)
ANSWER_ENTRY = replace(
    ENTRY,
    pk=5,
    record_id="E5",
    kind="statement",
    roles=frozenset({("amazon", "actor")}),
    instruments=frozenset(),
    people="",
    size=(None, None),
)


def found(proposals: list[Proposal], entries: list[Recorded]) -> dict[str, str]:
    return {proposal.quote: entry.record_id for proposal, (entry, _) in recognise(proposals, entries).items()}


def test_each_letter_is_its_own_entry_whatever_their_order():
    wanted = {WORKERS.quote: "E3", HOLDERS.quote: "E4"}

    assert found([WORKERS, HOLDERS], [HOLDERS_ENTRY, ENTRY]) == wanted
    assert found([HOLDERS, WORKERS], [ENTRY, HOLDERS_ENTRY]) == wanted


def test_a_letter_of_others_is_not_taken_for_the_one_on_record():
    assert found([WORKERS], [HOLDERS_ENTRY]) == {}
    assert found([HOLDERS], [ENTRY]) == {}


@pytest.mark.parametrize(
    "other",
    [
        replace(ENTRY, kind="statement"),
        replace(ENTRY, when=dates.parse("2019-02")),
        replace(ENTRY, instruments=frozenset({"walkout"})),
        replace(ENTRY, roles=frozenset({("google", "target")})),
        replace(ENTRY, roles=frozenset({("aclu", "actor"), ("amazon", "target")})),
    ],
)
def test_what_both_state_must_agree(other: Recorded):
    assert found([WORKERS], [other]) == {}


def test_an_entry_about_somebody_else_is_not_what_a_stranger_did():
    of_stranger = replace(WORKERS, organizations=(), strangers=(("Lumovar Ltd.", "target"),))

    assert found([of_stranger], [replace(ENTRY, quotes=(WORKERS.quote,))]) == {}


def test_who_has_come_on_record_since_is_the_same():
    of_stranger = replace(WORKERS, organizations=(), strangers=(("Lumovar Ltd.", "target"),))
    entry = replace(ENTRY, roles=frozenset({("lumovar-ltd", "target")}))

    assert found([of_stranger], [entry]) == {WORKERS.quote: "E3"}


def test_the_quoted_sentence_is_enough_where_nothing_speaks_against_it():
    bare = replace(ENTRY, instruments=frozenset(), people="", size=(None, None), when=dates.parse("2018-06"))
    quoting = replace(bare, quotes=("employees wrote that they are troubled by the recent report",))

    assert found([replace(WORKERS, participants="")], [quoting]) == {WORKERS.quote: "E3"}


def test_the_same_company_speaking_is_not_yet_the_same_statement():
    assert found([ANSWER], [ANSWER_ENTRY]) == {}


def test_words_from_the_passage_that_a_sentence_opens_tell():
    quoting = replace(ANSWER_ENTRY, quotes=("it is the wrong approach",), at=(1000,))

    assert found([ANSWER], [quoting]) == {ANSWER.quote: "E5"}
    assert found([ANSWER, replace(HOLDERS, start=950)], [quoting]) == {}, "the words belong to the next passage"


def test_one_entry_is_recognised_once_in_the_likeliest():
    quoting = replace(ENTRY, quotes=("employees wrote that they are troubled by the recent report",))
    again = replace(WORKERS, quote="Amazon employees also called for more.", start=700)

    assert found([again, WORKERS], [quoting]) == {WORKERS.quote: "E3"}


def test_the_reason_names_the_entry_and_what_agrees():
    ((_, reason),) = recognise([HOLDERS], [HOLDERS_ENTRY]).values()

    assert reason.startswith("E4 cites this article already")
    assert "the same number" in reason and "the same date" in reason


def test_without_proposals_or_entries_nothing_is_recognised():
    assert recognise([], [ENTRY]) == {}
    assert recognise([WORKERS], []) == {}
