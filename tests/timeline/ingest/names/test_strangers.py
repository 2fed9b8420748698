"""Organizations that a page names and the record does not know: what speaks for one and against one."""

import pytest

from timeline.ingest.names import strangers
from timeline.ingest.values import Mention, Page, Stranger


def told(text: str, **page: str) -> list[Stranger]:
    return list(strangers(Page(text=text, **page), ()))


def names(text: str, **page: str) -> list[str]:
    return [one.name for one in told(text, **page)]


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        # its own words
        ("They met at Lumovar Systems.", "company"),
        ("They met at Lumovar Inc. and left.", "company"),
        ("They met at the Harbour Pickers Union.", "body"),
        ("They met at the Kessock Inspectorate.", "agency"),
        ("They met the Ministry of Tides.", "agency"),
        ("They met at the Dutch cabinet.", "agency"),
        # its people and what it has
        ("On that day Lumovar employees left.", "company"),
        ("On that day Lumovar warehouse workers left.", "company"),
        ("On that day Lumovar food delivery workers left.", "company"),
        ("On that day workers at Lumovar left.", "company"),
        ("On that day all who worked at Lumovar left.", ""),
        ("On that day Lumovar's shareholders met.", ""),
        ("On that day Lumovar shares fell.", "company"),
        # what it is called
        ("They met the chipmaker Lumovar.", "company"),
        ("They met Lumovar, a small Danish maker of lamps.", "company"),
        ("They met their union, the Lumovar.", "body"),
        ("They met the delivery platform, Lumovar.", "company"),
        ("They met Danish-based Lumovar.", ""),
        ("They met unions such as Lumovar.", "body"),
        ("They met companies like Lumovar.", "company"),
        ("They met the firm’s parent, Lumovar, there.", "company"),
        # what is done with it
        ("They ended a contract with Lumovar.", ""),
        ("They sent a petition to Lumovar.", ""),
        ("They knew that Lumovar awarded it.", ""),
        ("They saw lamps built by Lumovar.", ""),
        ("Sold in May: Lumovar (Denmark).", ""),
        ("The court told Lumovar to stop.", ""),
    ],
)
def test_what_speaks_for_an_organization(text: str, sort: str) -> None:
    (one,) = told(text)

    assert "Lumovar" in one.name or one.sort != "company"
    assert one.sort == sort
    assert all(one.reasons)


@pytest.mark.parametrize(
    "text",
    [
        # people
        "They knew that Maria Lumovar signed it. Later Lumovar awarded it.",
        "They knew that Dr. Lumovar signed it and Lumovar awarded it.",
        "They knew that Lumovar, 34, signed it.",
        "They knew that the driver Lumovar signed it.",
        "They knew that Quill Lumovar, a spokesman for them, signed it.",
        "They knew Quill Lumovar. Then Lumovar signed it.",
        "They left, asking Ottelin Lumovar to answer.",
        # places
        "They signed in Lumovar. Those in Lumovar left.",
        "They ended the Lumovar-based project.",
        "They sued, near Lumovar, Denmark, and left.",
        "They met employees in Denmark and in the city of Leeds.",
        # things, laws, events
        "They used a tool called Lumovar.",
        "They used the Lumovar chatbot.",
        "They used Lumovar, a chatbot that failed.",
        "They used the “Lumovar” tool.",
        "They used the LMV 204 and the LMV 305.",
        "They voted on the Lumovar Act and on Project Lumovar.",
        "They met at the Lumovar Conference.",
        "They met Lumovar, the company said.",
        "They saw the firm’s Lumovar hub.",
        # outlets that tell of it
        "It is in a letter seen by Lumovar.",
        # what any word may be at its place
        "Lumovars were sold. Management announced it.",
        "They asked the Ministry and the Council.",
        "The Danish and the French employees left.",
        "They sent a PDF to HR and paid in CHF.",
        # lines that are no sentences
        "By Lumovar Systems",
        "LUMOVAR SYSTEMS SIGNS A CONTRACT",
        "Lumovar Systems Signs Contract With Harbour",
    ],
)
def test_what_speaks_against_one(text: str) -> None:
    assert names(text) == []


def test_a_dateline_names_nobody():
    assert names("LUMOVAR, Denmark, May 3 (Norvane) — Lamps went out.") == []


def test_who_stands_in_a_row_with_an_organization_is_one():
    assert names("They met those of Adavar, Norvane Systems, Lumovar and Quillan.") == [
        "Adavar",
        "Norvane Systems",
        "Lumovar",
        "Quillan",
    ]


def test_all_forms_of_a_name_are_one():
    text = (
        "Lumovar signed it. They met Lumovar Systems Inc. twice. Later Lumovar’s board met, and the Harbour Pickers"
        " Union (HPU) marched. The HPU said so, and the Union left the Kessock Inspectorate. The Inspectorate fined it."
    )

    company, union, agency = told(text)

    assert company.name == "Lumovar Systems Inc." and set(company.forms) == {"Lumovar", "Lumovar Systems Inc."}
    assert union.name == "Harbour Pickers Union" and set(union.forms) == {"Harbour Pickers Union", "HPU", "Union"}
    assert agency.forms == ("Kessock Inspectorate", "Inspectorate")
    assert [one.count for one in (company, union, agency)] == [3, 4, 2]
    assert {text[slice(*span)] for span in company.spans} == set(company.forms)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        # many, or an officer, whose body it is
        ("They met the App Couriers' Union there.", "App Couriers' Union"),
        ("They met the Kessock Cab Drivers’ Joint Committee there.", "Kessock Cab Drivers’ Joint Committee"),
        ("They met the Kessock Sheriff's Office there.", "Kessock Sheriff's Office"),
        # of two trades or fields
        ("The Telecom and Data Workers Federation left.", "Telecom and Data Workers Federation"),
        ("They met the Nurses and Carers Guild there.", "Nurses and Carers Guild"),
        # a branch by its number
        ("They met Teamsters Local 1187 there.", "Teamsters Local 1187"),
        ("They met Local 77 there.", "Local 77"),
        # what only a place has
        ("They met the Kessock County school board there.", "Kessock County school board"),
        ("They met Kessock's justice ministry there.", "Kessock's justice ministry"),
        ("They met the Belgian data protection authority there.", "Belgian data protection authority"),
        # of other languages, and titles that are none
        ("They saw that the Lumo do Tejo signed it.", "Lumo do Tejo"),
        ("They saw that La Lumo du Net signed it.", "La Lumo du Net"),
        ("They met the New Mexico Justice Initiative there.", "New Mexico Justice Initiative"),
    ],
)
def test_a_name_goes_as_far_as_its_body(text: str, whole: str) -> None:
    assert names(text) == [whole]


@pytest.mark.parametrize(
    ("text", "some"),
    [
        ("They met the ACLU and Harbour Pickers Union.", ["ACLU", "Harbour Pickers Union"]),
        ("They met Lumovar Technologies' Harbour Union.", ["Lumovar Technologies", "Harbour Union"]),
        ("On that day Lumovar's legal department left.", []),
        ("They met the Olympic Games.", []),
        ("They met the makers of Lumovar Games.", ["Lumovar Games"]),
    ],
)
def test_a_name_goes_no_farther(text: str, some: list[str]) -> None:
    assert names(text) == some


@pytest.mark.parametrize(
    "text",
    [
        "They met the insurer Pearl Lumovar.",
        "They signed a contract with Pearl Lumovar.",
        "On that day Pearl Lumovar employees left.",
    ],
)
def test_what_an_organization_has_outweighs_a_first_name(text: str) -> None:
    assert names(text) == ["Pearl Lumovar"]


def test_a_short_form_is_the_name_that_was_told_in_full_before_it():
    (one,) = told("They knew Lumovar Connect, a firm. On Friday Lumovar signed it.")

    assert one.name == "Lumovar Connect" and one.forms == ("Lumovar Connect", "Lumovar")


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("They met the Kessock City Council. In Kessock they met.", ["Kessock City Council"]),
        ("They met Lumovar Canada. On that day Lumovar employees left.", ["Lumovar Canada", "Lumovar"]),
        ("They met the Kessock Council and the Arden Council. The Council left.", ["Kessock Council", "Arden Council"]),
    ],
)
def test_what_is_no_form_of_another_stays_apart(text: str, apart: list[str]) -> None:
    assert names(text) == apart


def test_only_what_speaks_for_an_organization_is_a_reason():
    (one,) = told("On that day Meta employees left.")

    assert "stands before “employees”" in one.reasons and "is a first name" not in one.reasons


def test_every_place_of_a_name_votes():
    """In one place nothing tells, in the other something does; what stands inside a sentence is no mere first word."""
    assert names("Norva left.") == []
    assert names("They saw Norva.") == []
    assert names("Norva left. On that day employees of Norva did.") == ["Norva"]


@pytest.mark.parametrize(
    ("text", "some"),
    [
        ("They saw that Norva left. Later they met Norva Lume.", ["Norva Lume"]),
        ("They saw Norva employees. Later they met Norva Lume.", ["Norva"]),  # a thing that it makes, as like as not
        ("They saw that Lume left. Later they met Norva Lume.", []),  # a person
    ],
)
def test_organizations_go_by_the_first_of_their_names(text: str, some: list[str]) -> None:
    assert names(text) == some


def test_no_stranger_lies_on_a_mention():
    text = "On that day Lumovar employees met Norvane Systems employees."
    at = text.index("Lumovar")
    mention = Mention("organization", "lumovar", "Lumovar", 1, ("Lumovar",), ((at, at + 7),))

    (one,) = strangers(Page(text=text), (mention,))

    assert one.name == "Norvane Systems"


@pytest.mark.parametrize(
    ("text", "outlet", "some"),
    [
        ("Lumovar Systems employees left.", "Lumovar Systems", []),
        ("They saw that Lumovar News signed it.", "Lumovar News", []),
        ("They saw that Lumovar Systems signed it.", "Lumovar Systems", ["Lumovar Systems"]),
    ],
)
def test_an_outlet_on_its_own_page_is_no_stranger_unless_it_tells_of_itself(
    text: str, outlet: str, some: list[str]
) -> None:
    assert names(text, outlet=outlet) == some


def test_only_english_is_read():
    assert names("Angestellte der Lumovar Systems GmbH streikten.", language="de") == []
