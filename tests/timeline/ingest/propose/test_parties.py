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
