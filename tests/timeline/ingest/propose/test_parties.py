"""Who acts: a body also in its lawyers, members and volunteers, unless something is done to them."""

import pytest

from tests.timeline.ingest.propose.told import told

IN_WHOM = [
    "Lawyers of the American Civil Liberties Union delivered an open letter to Palantir on June 19, 2018.",
    "Attorneys for the ACLU handed an open letter to Palantir on June 19, 2018.",
    "Members of the ACLU sent an open letter to Palantir on June 19, 2018.",
    "Two volunteers with the ACLU presented a letter to Palantir on June 19, 2018.",
    "On June 19, 2018, senior officials from the ACLU wrote an open letter to Palantir.",
    "The local chapter of the ACLU published an open letter to Palantir on June 19, 2018.",
]
DONE_TO = [
    "Employees of Palantir read an open letter to lawyers of the ACLU on June 19, 2018.",
    "A letter was handed to lawyers of the ACLU by Palantir employees on June 19, 2018.",
]


@pytest.mark.parametrize("sentence", IN_WHOM)
def test_a_body_acts_in_its_people(sentence: str) -> None:
    (proposal,) = told(sentence)

    assert ("aclu", "actor") in proposal.organizations
    assert proposal.date is not None and proposal.date.edtf == "2018-06-19"


@pytest.mark.parametrize("sentence", DONE_TO)
def test_a_body_does_not_act_where_something_is_done_to_its_people(sentence: str) -> None:
    assert not any(("aclu", "actor") in proposal.organizations for proposal in told(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Google employees published an open letter on Monday, while Microsoft cancelled its own contract with ICE.",
        "Google renewed its work with the Pentagon; Microsoft cancelled its contract with ICE.",
        "Microsoft cancelled its contract with ICE, while Google kept its own with the Pentagon.",
        "While Google kept its work for the Pentagon, Microsoft cancelled its contract with ICE.",
    ],
)
def test_who_stands_in_another_main_clause_is_no_party(sentence: str) -> None:
    (ended,) = [one for one in told(sentence) if one.contract_event == "termination"]
    assert {slug for slug, _ in ended.organizations} == {"microsoft", "us-immigration-and-customs-enforcement"}


def test_who_stands_in_an_aside_of_the_same_clause_is_a_party() -> None:
    (ended,) = told("Microsoft, while Google looked on, cancelled its contract with ICE.")
    assert ("us-immigration-and-customs-enforcement", "subject") in ended.organizations
