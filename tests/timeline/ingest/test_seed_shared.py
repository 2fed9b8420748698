"""The founding article, as it was saved from a browser: one page, six events, three controversies."""

from datetime import date
from pathlib import Path

import pytest

from tests.timeline.ingest.gazetteer import subjects
from timeline import dates
from timeline.ingest import parse
from timeline.ingest.reading import understand
from timeline.ingest.values import Given, Page, Proposal, Raw, Reading

NAME = "fortune-2018-06-22-amazon-rekognition.txt"
TODAY = date(2026, 11, 24)
NAMED = {
    "amazon",
    "palantir",
    "aclu",
    "us-immigration-and-customs-enforcement",
    "us-department-of-homeland-security",
    "google",
    "microsoft",
    "us-department-of-defense",
    "orlando-police-department",
    "washington-county-sheriffs-office",
    "rekognition",
    "amazon-web-services",
}


@pytest.fixture(scope="module")
def page(shared: Path) -> Page:
    page = parse.read(Raw((shared / "seed" / NAME).read_bytes(), name=NAME), Given(), TODAY)
    assert isinstance(page, Page)
    return page


@pytest.fixture(scope="module")
def reading(page: Page) -> Reading:
    return understand(page, subjects())


def only(reading: Reading, **asked: object) -> Proposal:
    found = [p for p in reading.proposals if all(getattr(p, name) == value for name, value in asked.items())]
    assert len(found) == 1, [(p.kind, p.title) for p in found]
    return found[0]


def test_the_page_says_who_wrote_it_where_and_when(page: Page) -> None:
    assert page.title and page.title.startswith("Amazon Employees Want Jeff Bezos to Stop Selling Rekognition")
    assert (page.byline, page.outlet, page.published_on) == ("Sarah Gray", "Fortune", date(2018, 6, 22))
    assert "June 22, 2018" in page.date_origin
    assert (page.rests_on, page.language) == ("Gizmodo", "en")


def test_the_outlet_is_read_from_the_page_and_not_from_the_files_name(shared: Path) -> None:
    page = parse.read(Raw((shared / "seed" / NAME).read_bytes(), name="saved.txt"), Given(), TODAY)

    assert isinstance(page, Page) and page.outlet == "Fortune"


def test_the_body_is_thirteen_paragraphs_without_the_frame(page: Page) -> None:
    assert len(page.paragraphs) == 13
    assert page.paragraphs[0].startswith("Amazon employees are asking")
    assert page.paragraphs[-1].endswith("in an email to employees.")


def test_it_mentions_its_subjects_and_nobody_from_the_frame(reading: Reading) -> None:
    assert {mention.slug for mention in reading.mentions} == NAMED


def test_the_employees_letter_has_no_known_start(reading: Reading) -> None:
    letter = only(reading, claim=("protest", "amazon:workers", "amazon", "letter"))

    assert letter.action_types == ("open_letter",)
    assert letter.organizations == (("amazon", "target"),)
    assert letter.date and letter.date.edtf == "[..2018-06-22]"
    assert letter.products == ("rekognition",)
    assert letter.participants == "Amazon employees"


def test_the_letter_of_the_aclu_is_of_may(reading: Reading) -> None:
    letter = only(reading, claim=("protest", "aclu", "amazon", "letter"))

    assert letter.organizations == (("aclu", "actor"), ("amazon", "target"))
    assert letter.date and letter.date.edtf == "2018-05"
    assert letter.size and (letter.size.text, letter.size.low, letter.size.high) == ("more than three-dozen", 36, None)
    assert letter.size.unit == "organizations"
    assert letter.participants.endswith("along with more than three-dozen other organizations")


def test_the_letter_of_the_shareholders_is_of_that_week(reading: Reading) -> None:
    letter = only(reading, claim=("protest", "amazon:holders", "amazon", "letter"))

    assert letter.organizations == (("amazon", "target"),)
    assert letter.date and letter.date.edtf == "[2018-06-17..2018-06-22]"
    assert letter.size and (letter.size.low, letter.size.high, letter.size.unit) == (19, 19, "shareholders")


def test_the_answer_of_aws_came_after_the_report_of_the_aclu(reading: Reading) -> None:
    answer = only(reading, kind="statement", claim=("statement", "amazon", "aclu", "post"))

    assert ("amazon", "actor") in answer.organizations
    assert "Matt Wood" in answer.quote
    assert answer.date and answer.date.edtf == "[2018-05-01..2018-06-22]"
    assert "following the release of the ACLU report" in answer.date.reason


def test_google_will_not_renew_and_microsoft_speaks_to_its_employees(reading: Reading) -> None:
    google = only(reading, kind="contract")
    microsoft = only(reading, claim=("statement", "microsoft", "us-immigration-and-customs-enforcement", "post"))

    assert google.contract_event == "non_renewal"
    assert google.organizations == (("google", "actor"), ("us-department-of-defense", "subject"))
    assert google.date and google.date.edtf == "[..2018-06-22]"
    assert microsoft.quote == "Microsoft discussed its contract with ICE in an email to employees."


def test_at_most_three_further_proposals_each_true_to_the_text(reading: Reading) -> None:
    further = {p.claim for p in reading.proposals if p.rule in ("report.published", "objection.to")}

    assert len(reading.proposals) == 6 + len(further) and len(further) <= 3
    assert ("protest", "google:workers", "google", "objection") in further


def test_no_event_is_dated_by_the_articles_day_alone(reading: Reading) -> None:
    for proposal in reading.proposals:
        assert proposal.date and proposal.date.edtf != "2018-06-22"
        assert dates.bounds(dates.parse(proposal.date.edtf))[1] <= date(2018, 6, 22)


def test_each_proposal_quotes_its_sentence_and_explains_itself(reading: Reading) -> None:
    for proposal in reading.proposals:
        end = proposal.start + len(proposal.quote)
        assert reading.page.text[proposal.start : end] == proposal.quote
        assert reading.page.text[: proposal.start].endswith(proposal.prefix)
        assert reading.page.text[end:].startswith(proposal.suffix)
        assert proposal.rule and proposal.reasons and all(reason.endswith(".") for reason in proposal.reasons)


def test_the_article_is_relevant(reading: Reading) -> None:
    assert reading.relevance.score > 0.8 and reading.relevance.reasons
