from datetime import date

from tests.timeline.ingest.gazetteer import subjects
from timeline.ingest.match import find
from timeline.ingest.propose import RULES, propose
from timeline.ingest.values import Page, Proposal


def told(*paragraphs: str, off: tuple[str, ...] = ()) -> list[Proposal]:
    page = Page(text="\n\n".join(paragraphs), published_on=date(2018, 6, 22))
    return list(propose(page, find(page.text, subjects()), subjects(), off=off))


def test_several_tellings_of_one_letter_are_one_proposal_with_the_best_of_each() -> None:
    (letter,) = told(
        "Amazon employees are asking Jeff Bezos to stop selling Rekognition.",
        "Amazon employees wrote a letter to Bezos on Thursday.",
        "The letter was signed by more than 450 employees.",
    )

    assert letter.quote == "Amazon employees wrote a letter to Bezos on Thursday." or letter.size
    assert letter.date and letter.date.edtf == "2018-06-21"
    assert letter.size and letter.size.low == 450
    assert letter.products == ("rekognition",)
    assert any("3 sentences" in reason for reason in letter.reasons)


def test_two_sizes_are_two_events_with_claims_of_their_own() -> None:
    letters = told("In May, 200 Google employees signed a letter.", "In May, 19 Google employees signed a letter.")

    assert [p.size.low for p in letters if p.size] == [200, 19]
    assert len({p.claim for p in letters}) == 2


def test_two_days_are_two_events() -> None:
    assert len(told("Google workers walked out on June 1.", "Google workers walked out on May 3.")) == 2


def test_where_the_pages_day_is_not_known_a_saying_without_a_day_has_not_that_of_another() -> None:
    text = "Google defended the sale on Wednesday.\n\nGoogle promised in 2017 that it would sell no more."
    found = propose(Page(text=text), find(text, subjects()), subjects())

    assert [(p.quote[:11], p.date and p.date.edtf) for p in found] == [("Google defe", None), ("Google prom", "2017")]


def test_employees_and_shareholders_write_letters_of_their_own() -> None:
    kinds = [
        p.claim[1] for p in told("Amazon employees sent a letter.", "Amazon shareholders sent a letter to the board.")
    ]

    assert kinds == ["amazon:workers", "amazon:holders"]


def test_the_other_party_of_a_contract_is_taken_from_the_article() -> None:
    proposals = told("ICE awarded Palantir a contract in 2014.", "The agency amended the contract in May.")

    assert dict(proposals[1].organizations) == {
        "us-immigration-and-customs-enforcement": "actor",
        "palantir": "subject",
    }


def test_a_decision_is_the_event_and_not_its_saying() -> None:
    (decision,) = told("Google said in a blog post that it would not renew its contract with the Pentagon.")

    assert decision.contract_event == "non_renewal"


def test_a_rule_can_be_switched_off() -> None:
    sentence = "Google said it would not renew its contract with the Pentagon."

    assert len(told(sentence)) == 1
    assert told(sentence, off=("contract.not_renewed",)) == []


def test_rules_have_names_of_their_own_and_say_why() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert all(rule.because.endswith(".") for rule in RULES)


def test_a_claim_does_not_move_with_its_sentence() -> None:
    sentence = "Google employees signed a letter in May."

    assert told(sentence)[0].claim == told("Nothing happened before.", sentence)[0].claim


def test_a_month_is_not_a_modal() -> None:
    assert len(told("In a May letter to Bezos, the ACLU demanded that Amazon stop.")) == 1
    assert told("Amazon employees may write a letter to Bezos.") == []
