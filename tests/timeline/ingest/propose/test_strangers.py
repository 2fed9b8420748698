"""Events of organizations that the record does not know: whose they are, and when that is a question."""

from dataclasses import replace
from datetime import date

import pytest
from django.utils.text import slugify

from tests.timeline.ingest.gazetteer import subjects
from timeline.ingest.propose.strangers import MARK, slug_of
from timeline.ingest.reading import understand
from timeline.ingest.values import Page, Proposal, Subject

DAY = date(2018, 6, 22)
WALKOUT = "Dozens of employees of Lumovar walked out on June 19, 2018."


def told(text: str, *more: Subject, title: str = "") -> tuple[Proposal, ...]:
    return understand(Page(text=text, title=title, published_on=DAY), (*subjects(), *more)).proposals


def roles(proposal: Proposal) -> list[tuple[str, str]]:
    return sorted((*proposal.organizations, *proposal.strangers))


def test_an_unknown_companys_event_is_its_own() -> None:
    reading = understand(Page(text=WALKOUT, published_on=DAY), subjects())

    (walkout,) = reading.proposals
    assert (walkout.organizations, walkout.strangers) == ((), (("Lumovar", "target"),))
    assert walkout.title == "Employees of Lumovar: walkout at Lumovar" and walkout.inferred == ()
    assert [one.name for one in reading.strangers] == ["Lumovar"] and reading.mentions == ()


def test_a_buyer_and_a_supplier_that_nobody_knows() -> None:
    (award,) = told("On June 4, 2018 the Ministry of Tides awarded Lumovar Systems a contract for lamps.")

    assert roles(award) == [("Lumovar Systems", "beneficiary"), ("Ministry of Tides", "actor")]


def test_one_on_record_and_one_that_is_not_stand_side_by_side() -> None:
    (end,) = told("Google cancelled its contract with the chipmaker Lumovar on June 4, 2018.")

    assert (end.organizations, end.strangers) == ((("google", "actor"),), (("Lumovar", "subject"),))


@pytest.mark.parametrize(
    "text",
    [
        "The dispute began at Lumovar, a Danish maker of lamps. Employees walked out on June 19, 2018.",
        "The chipmaker Lumovar has 300 people in Odense. Workers there went on strike on June 19, 2018.",
        "On June 19, 2018 drivers who had gathered at Lumovar's hub went on strike.",
        "The chipmaker Lumovar lost an engineer on June 19, 2018. He resigned in protest at a sale to the army.",
        "Lumovar employees were angry. On June 19, 2018 they walked out.",
        "Riders for the delivery app Lumovar met. On June 19, 2018 dozens rallied outside the company's office.",
        "Guards, all employed by Lumovar Security, walked out on June 19, 2018. They asked for breaks.",
        "Workers walked out on June 19, 2018, and Lumovar, their employer, called it illegal. Lumovar workers met.",
        "The chipmaker Lumovar was hit harder: a strike began there on June 19, 2018, when 300 workers stopped work.",
    ],
)
def test_no_deed_of_an_unknown_company_is_laid_at_the_door_of_the_known_one_that_the_page_is_about(text: str) -> None:
    known = "Google is large. Google is known. Google grew.\n\n"

    found = told(known + text, title="Google and the others")

    assert found and all(proposal.organizations == () for proposal in found)
    assert {name.split()[0] for proposal in found for name, _ in proposal.strangers} == {"Lumovar"}


def test_with_whom_a_company_has_a_contract_is_not_whose_employees_protest() -> None:
    page = (
        "Google is large. Google grew.\n\nEmployees signed a letter on June 19, 2018 against a contract with Lumovar."
    )

    assert not any(("Lumovar", "target") in proposal.strangers for proposal in told(page))


def test_whoever_the_sentence_merely_names_is_a_question_as_its_workers_company() -> None:
    text = "Google grew. The chipmaker Lumovar lost on June 19, 2018, when 300 workers went on strike."

    (strike,) = told(text, title="Google grew")

    assert strike.strangers == (("Lumovar", "target"),) and strike.inferred == ("Lumovar",)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The chipmaker Lumovar has 300 people. Workers went on strike on June 19, 2018.", "Lumovar"),
        ("Google has 300 people in Odense. Workers went on strike on June 19, 2018.", "google"),
        ("Google hired Lumovar Systems.\n\nThe company apologized on June 19, 2018 for its mistakes.", "google"),
    ],
)
def test_who_is_not_named_in_the_sentence_is_a_question(text: str, who: str) -> None:
    (proposal,) = told(text)

    name = who.capitalize()
    assert proposal.inferred == (who,) and f"{name}?" in proposal.title
    assert any(reason.startswith(f"{name} is a question") for reason in proposal.reasons)


def test_who_is_named_in_one_of_the_sentences_that_tell_of_it_is_no_question() -> None:
    (letter,) = told("Google employees sent a letter to the board. Some 300 workers signed the letter on June 4, 2018.")

    assert letter.quote.startswith("Some 300 workers")
    assert letter.inferred == () and letter.title == "Google workers: open letter to Google"


@pytest.mark.parametrize(
    "text",
    [
        WALKOUT,
        "On June 4, 2018 the Ministry of Tides awarded Lumovar Systems a contract for lamps.",
        "Google cancelled its contract with the chipmaker Lumovar on June 4, 2018.",
        "The Harbour Pickers Union filed a complaint against Lumovar Ltd. on June 4, 2018.",
        "The chipmaker Lumovar has 300 people. Workers went on strike on June 19, 2018.",
    ],
)
def test_a_claim_stays_the_same_when_a_stranger_has_come_on_record(text: str) -> None:
    before = understand(Page(text=text, published_on=DAY), subjects())
    known = [Subject("organization", slugify(one.name), one.name, one.sort or "company") for one in before.strangers]
    known = [replace(one, kind="union") if one.kind == "body" else one for one in known]

    after = told(text, *known)

    assert known and [one.claim for one in after] == [one.claim for one in before.proposals] != []


@pytest.mark.parametrize(
    "name",
    ["Lumovar", "AT&T Inc.", "d’Ørsted A/S", "Œuvre -- Group_", "Ministère de l’Intérieur", "X" * 200, "U.S. Navy"],
)
def test_the_slug_of_a_name_is_the_one_that_the_record_makes(name: str) -> None:
    assert slug_of(name) == slugify(name)[:80].strip("-")


def test_no_slug_on_record_has_the_mark_and_every_name_has_one() -> None:
    assert not MARK.isalnum() and MARK not in "-_"
    assert slug_of("株式会社 灯") == "株式会社-灯"
