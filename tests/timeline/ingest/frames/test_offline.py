"""What a page tells by rules and frames together."""

from tests.timeline.ingest.frames.stories import DAY, told
from timeline.ingest.propose.strangers import slug_of
from timeline.ingest.reading import understand
from timeline.ingest.values import Page, Subject

NEWS = (
    "The Tarrow City Council voted on Tuesday to terminate a $4.2 million contract with Vexley Systems Inc. for police"
    " drones.\n\n"
    "About 150 people rallied outside the Municipal Building before the vote, according to the Puget Privacy Coalition."
    "\n\n"
    "The council could end other contracts, a member said. Vexley Systems has declined to comment."
)


def test_events_of_companies_that_nobody_knows_are_found_and_threats_are_not() -> None:
    found = told(NEWS, title="Tarrow ends police drone contract")
    assert [(one.kind, one.contract_event, one.action_types) for one in found] == [
        ("contract", "termination", ()),
        ("protest", None, ("rally",)),
    ]
    assert {name for name, _ in found[0].strangers} == {"Tarrow City Council", "Vexley Systems Inc."}
    assert found[0].date and found[0].date.edtf == "2024-05-14"
    assert found[1].size and found[1].size.low == 150


def test_what_rules_tell_of_organizations_on_record_stands() -> None:
    text = "About 150 Vexley employees walked out on Tuesday over a contract with Tarrow.\n\nIt rained all day."
    record = (Subject("organization", "vexley", "Vexley", "company"),)
    by_rules = understand(Page(text=text, published_on=DAY), record).proposals
    found = told(text, *record)
    assert [one.claim for one in found] == [one.claim for one in by_rules] == [found[0].claim]


def test_a_claim_is_told_once() -> None:
    found = told(NEWS + "\n\n" + NEWS)
    assert len({one.claim for one in found}) == len(found)
    assert [one.kind for one in found].count("contract") == 1


def test_names_that_little_tells_of_are_parties_by_what_they_do() -> None:
    found = told("Kroeker won a $38 million contract from the Ministry of Health on Monday.")
    assert {slug_of(name) for one in found for name, _ in one.strangers} == {"kroeker", "ministry-of-health"}


def test_a_pathological_text_ends() -> None:
    assert told("word and " * 10_000) == ()
