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


def body(name: str, *aliases: Alias, former: tuple[Alias, ...] = ()) -> Subject:
    return Subject("organization", name.lower().replace(" ", "-"), name, "company", None, aliases, former)


NAMED_ALONE = [body(name) for name in ("Meta", "Apple", "Target", "Amazon", "Shell Energy", "ICE", "eBay", "GitHub")]


def of_these(text: str, subjects: list[Subject]) -> set[str]:
    return {mention.slug for mention in find(text, subjects)}


@pytest.mark.parametrize(
    "text",
    [
        "a meta study of many trials",
        "an apple pie, and its target audience",
        "the amazon rainforest and shell energy in general",
        "Meta-analysis of a field; target-setting; Target-setting",
        "ice on the pond, Ice on the road",
        "T-Meta phones",
        "An Apple-like gadget in an Amazon-style depot",
        "the Apple Valley fair, Amazon River boats and Lake Meta",
    ],
)
def test_a_name_without_rules_is_no_common_word(text: str) -> None:
    assert of_these(text, NAMED_ALONE) == set()


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("AMAZON WORKERS WALK OUT", {"amazon"}),
        ("Staff of Meta, and of APPLE’s stores", {"meta", "apple"}),
        ("Shell Energy and SHELL ENERGY", {"shell-energy"}),
        ("eBay, Ebay and EBAY; Github too", {"ebay", "github"}),
        ("Amazon-owned, ex-Meta, anti-ICE", {"amazon", "meta", "ice"}),
        ("the Metas and Apples of this world", {"meta", "apple"}),
        ("Amazons Angestellte; Apples’ lawyers", {"amazon", "apple"}),
        ("Agents of I.C.E. and I. C. E. alike", {"ice"}),
    ],
)
def test_a_name_is_found_where_it_is_written_as_one(text: str, slugs: set[str]) -> None:
    assert of_these(text, NAMED_ALONE) == slugs


def test_its_own_name_counts_beside_aliases_unless_one_of_them_governs_it() -> None:
    lumora = body("Lumora", Alias("LMR", True))
    beacon = body("Beacon", Alias("Beacon", True, ("phones",)))

    assert of_these("Lumora said", [lumora]) == {"lumora"}
    assert of_these("Beacon said", [beacon]) == set()


def test_a_former_name_counts_in_its_time_and_without_a_day() -> None:
    lumora = body("Lumora", former=(Alias("Pinboard Social", valid_to=date(2021, 10, 27)),))
    text = "Pinboard Social said no; a pinboard social was held"

    assert [m.count for m in find(text, [lumora])] == [1]
    assert [m.count for m in find(text, [lumora], date(2020, 1, 1))] == [1]
    assert find(text, [lumora], date(2022, 1, 1)) == ()


def test_a_word_at_the_head_of_a_sentence_is_no_name_where_the_text_uses_it_as_a_word() -> None:
    beacon = body("Beacon", Alias("Beacon", True))

    assert of_these("Beacon fires burned. Every beacon was seen.", [beacon]) == set()
    assert of_these("Beacon lost. Staff of Beacon lit a beacon.", [beacon]) == {"beacon"}
    assert of_these("Beacon said that it would not.", [beacon]) == {"beacon"}


SENSES = [
    body("Amazon", Alias("Amazon", not_beside=("rainforest", "river", "basin", "deforestation")), Alias("Amazon.com")),
    body("Immigration Enforcement", Alias("ICE", True, not_beside=("train", "trains", "cold", "engine"))),
]


@pytest.mark.parametrize(
    "text",
    [
        "They sailed down the Amazon River and the amazon rainforests.",
        "The basin of the Amazon is wide. Mines poison the Amazon.",
        "Deforestation in the Amazon rose by a tenth.",
        "A petition wants the mines gone that poison the Amazon.\n\nThe Amazon tropical rainforest is near its end.",
        "Every second ICE train stood still.\n\nPassengers of the last ICE slept on benches.",
        "ICE-cold water, and cars with an ICE engine.",
        "Trains such as the ICE were late.",
    ],
)
def test_beside_some_words_a_name_is_something_else(text: str) -> None:
    assert of_these(text, SENSES) == set()


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Amazon workers met at the river.", "amazon"),
        ("Amazon sells cameras.\n\nIt took its name from the Amazon River, as Amazon workers like to tell.", "amazon"),
        ("Amazon.com was named after the Amazon River; Amazon grew.", "amazon"),
        ("ICE agents came by train.", "immigration-enforcement"),
        ("The contract with ICE was renewed.", "immigration-enforcement"),
    ],
)
def test_beside_work_and_business_it_is_the_subject_all_the_same(text: str, slug: str) -> None:
    assert of_these(text, SENSES) == {slug}


def test_only_the_hits_in_the_right_sense_are_counted() -> None:
    text = "Amazon workers wrote a letter. They spoke of the Amazon rainforest and of what Amazon executives owe it."

    assert [m.count for m in find(text, SENSES)] == [2]


def test_a_full_name_licenses_the_short_form_that_needs_a_word_nearby() -> None:
    text = "Project Maven was a secret.\n\nLater Maven became known."

    assert [m.count for m in find(text, subjects()) if m.slug == "project-maven"] == [2]
    assert not [m for m in find("\n\n".join(reversed(text.split("\n\n"))), subjects()) if m.count > 1]


def test_a_text_brings_in_short_forms_of_its_own() -> None:
    forum = body("Norvane Workers Forum")
    tern = body("Tern Systems Inc.")
    text = "NWF was unknown. The Norvane Workers Forum (NWF) wrote to Tern Systems Inc. in May. Tern told the NWF no."

    assert {m.slug: m.count for m in find(text, [forum, tern])} == {"norvane-workers-forum": 3, "tern-systems-inc.": 2}
    assert of_these("Tern told us. A tern flew by.", [tern]) == set()


BUTTONS = [
    "Follow us on Facebook and Google",
    "Like us on Facebook, Twitter, or Google",
    "You can also find our work on Facebook.",
    "Share on Twitter",
    "Share this story via Google or Facebook",
    "Tweet this on Twitter; pin it on Facebook",
    "More (via Google News)",
    "Sign in with Google",
    "Log in using Facebook, or continue with Google",
    "Folgen Sie uns auf Facebook. Auf Facebook teilen",
    "Suivez-nous sur Facebook. Partager sur Twitter",
    "Síguenos en Twitter. Compartir en Facebook",
    "Facebook Twitter Google+ Email",
    "Follow the Courier on Twitter",
]
VENUES = [body(name) for name in ("Google", "Facebook", "Twitter")]


@pytest.mark.parametrize("line", BUTTONS)
def test_a_button_names_nobody(line: str) -> None:
    assert of_these(f"The staff went home.\n\n{line}\n\nThey came back.", VENUES) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Staff asked the agency not to share their data with Google.",
        "Workers followed their friends to Google.",
        "They signed a petition at Google.",
        "The union wants to continue talks with Google.",
        "Engineers joined the protest, and Google said nothing.",
        "They posted letters and Google answered.",
        "Google Maps workers walked out",
        "Teachers at Facebook and Google met",
    ],
)
def test_what_people_do_with_a_company_still_names_it(text: str) -> None:
    assert "google" in of_these(text, VENUES)


@pytest.mark.parametrize("text", ["the US Army", "the U.S. Army", "the U. S. Army", "THE US ARMY"])
def test_dots_in_short_forms_do_not_count(text: str) -> None:
    assert of_these(text, [body("U.S. Army", Alias("U.S. Army"))]) == {"u.s.-army"}


@pytest.mark.parametrize("text", ["A.C.L.U. lawyers", "the A.C.L.U.", "the ACLU’s", "A.C.L.U"])
def test_a_dotted_short_form_is_the_undotted_one(text: str) -> None:
    assert named(text) == {"aclu": 1}


@pytest.mark.parametrize("text", ["join us army of lovers", "a.c.l.u.", "i.c.e."])
def test_a_short_form_in_small_letters_is_none(text: str) -> None:
    assert of_these(text, [body("U.S. Army", Alias("U.S. Army")), *subjects()]) == set()


@pytest.mark.parametrize("end", ["Sheriff's", "Sheriff’s", "Sheriffs'", "Sheriffs"])
def test_an_apostrophe_may_be_left_out(end: str) -> None:
    assert named(f"the Washington County {end} Office") == {"washington-county-sheriffs-office": 1}
