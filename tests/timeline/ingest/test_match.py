from datetime import date

import pytest

from tests.timeline.ingest.gazetteer import subjects
from timeline.ingest.match import find
from timeline.ingest.values import Alias, Subject


def named(text: str) -> dict[str, int]:
    return {mention.slug: mention.count for mention in find(text, subjects())}


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("Amazon’s workers and GOOGLE", {"amazon": 1, "google": 1}),
        ("Amazon Web Services is no bookshop", {"amazon": 1, "amazon-web-services": 1}),
        ("AWS Rekognition", {"amazon": 1, "amazon-web-services": 1, "rekognition": 1}),
        ("ICE agents on thin ice", {"us-immigration-and-customs-enforcement": 1}),
        ("an apple a day", {}),
        ("Apple and its cores", {"apple": 1}),
        ("a police department in Orlando, Florida", {"orlando-police-department": 1}),
        ("the Washington County Sheriff’s Office", {"washington-county-sheriffs-office": 1}),
        ("Amazonian, Googled, Microsofties, preamazon", {}),
        ("DoD. Microsoft", {"us-department-of-defense": 1, "microsoft": 1}),
        ("U.S. Department of Defense", {"us-department-of-defense": 1}),
    ],
)
def test_whole_words_in_the_right_case_are_found(text: str, slugs: dict[str, int]) -> None:
    assert named(text) == slugs


@pytest.mark.parametrize(
    "text",
    [
        "Amazon Employees for Climate Justice met",
        "they kept a Google spreadsheet and two Google Docs",
        "she posted it on GitHub",
        "write to press@google.com, or see google.com",
        "@microsoft said nothing",
    ],
)
def test_a_name_inside_another_name_and_a_mere_venue_are_no_mention(text: str) -> None:
    assert named(text) == {}


def test_a_context_word_must_stand_in_the_same_paragraph() -> None:
    maven = "\n\n".join(["Maven is a word.", "Google built Maven for drones."])

    assert [(m.slug, m.count) for m in find(maven, subjects()) if m.type == "product"] == [("project-maven", 1)]


def test_an_alias_is_valid_for_its_time() -> None:
    meta = Subject(
        "organization", "meta", "Meta", "company", None, (Alias("Meta", True, valid_from=date(2021, 10, 28)),)
    )

    assert find("Meta said", [meta], date(2021, 1, 1)) == ()
    assert find("Meta said", [meta], date(2022, 1, 1))[0].slug == "meta"


def test_a_subject_without_aliases_is_found_by_its_name() -> None:
    assert find("Tern Capital sold", [Subject("organization", "tern", "Tern Capital", "company")])[0].matched == (
        "Tern Capital",
    )


def test_spans_are_offsets_of_the_text_even_where_lower_case_is_longer() -> None:
    text = "İİİ Google, then Google"
    (mention,) = find(text, subjects())

    assert [text[a:b] for a, b in mention.spans] == ["Google", "Google"]
    assert (mention.count, mention.matched) == (2, ("Google",))
