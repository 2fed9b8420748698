"""Durations, demands and kinds in words that never claim more than is known."""

import pytest

from timeline.templatetags.record import money, named, supporting, unanswered
from timeline.wording.demand_states import standing
from timeline.wording.durations import came_after, lasted, length
from timeline.wording.evidence import cited_for, words_for
from timeline.wording.labels import kind_words, label


@pytest.mark.parametrize(
    ("period", "words"),
    [("P2Y", "2 years"), ("P1M", "1 month"), ("PT36H", "36 hours"), ("P1Y6M", "P1Y6M"), ("", "")],
)
def test_a_length_of_one_unit_is_told_in_words(period, words):
    assert length(period) == words


@pytest.mark.parametrize(
    ("least", "most", "words"),
    [
        (417, 417, "417 days"),
        (1, 1, "1 day"),
        (1417, 1417, "1,417 days"),
        (417, 448, "417 to 448 days"),
        (0, 30, "up to 30 days"),
        (12, None, "at least 12 days"),
        (0, None, ""),
        (0, 0, ""),
    ],
)
def test_how_long_it_lasted(least, most, words):
    assert lasted({"min": least, "max": most}) == words


@pytest.mark.parametrize(
    ("least", "most", "words"),
    [
        (12, 12, "after 12 days"),
        (0, 52, "within 52 days"),
        (3, 52, "after 3 to 52 days"),
        (3, None, "after at least 3 days"),
        (0, 0, "on the same day"),
        (0, None, ""),
    ],
)
def test_how_late_an_answer_came(least, most, words):
    assert came_after({"min": least, "max": most}) == words


UNTIL = {"counted_to": "2019-08-12"}


def test_nothing_known_says_nothing():
    assert (lasted(None), came_after(None)) == ("", "")


@pytest.mark.parametrize(
    ("demand", "words", "is_open"),
    [
        ({"response": "none", "days_unanswered": UNTIL | {"min": 417, "max": 417}},
         "Unanswered for 417 days, to 12 August 2019", True),
        ({"response": "none"}, "Unanswered", True),
        ({"response": "acknowledged", "days_unanswered": UNTIL | {"min": 3, "max": 5}},
         "Acknowledged, not answered for 3 to 5 days, to 12 August 2019", True),
        ({"response": "refused", "days_to_response": {"min": 0, "max": 52}}, "Refused within 52 days", False),
        ({"response": "partly_met", "days_to_response": {"min": 0, "max": None}}, "Partly met", False),
        ({"response": "met", "days_to_response": {"min": 7, "max": 7}}, "Met after 7 days", False),
        ({"response": "withdrawn"}, "Withdrawn", False),
    ],
)  # fmt: skip
def test_what_a_demand_came_to(demand, words, is_open):
    found = standing(demand)

    assert (found.words, found.is_open) == (words, is_open)
    assert (found.sign == "s-open") == is_open


def test_a_kind_is_told_with_what_was_done():
    letter = {"kind": "protest", "protest": {"action_types": ["open_letter", "walkout"]}, "contract_event": None}
    lapse = {"kind": "contract", "protest": None, "contract_event": {"type": "non_renewal"}}

    assert kind_words(letter) == "Protest, open letter, walkout"
    assert kind_words(lapse) == "Contract, non-renewal"


def test_a_key_without_a_name_is_shown_as_words():
    assert label("work_to_rule", "action") == "work to rule"


@pytest.mark.parametrize(
    ("demands", "words"),
    [
        (["D2"], "D2 unanswered"),
        (["D2", "D3"], "D2 and D3 unanswered"),
        (["D2", "D3", "D4"], "D2, D3 and D4 unanswered"),
        (["D2", "D3", "D4", "D5"], "4 demands unanswered"),
    ],
)
def test_open_demands_are_named_or_counted(demands, words):
    assert unanswered(demands) == words


def test_figures_name_the_sources_that_support_them():
    citations = [
        {"article": article, "supports": supports, "quote": quote and {"exact": quote}}
        for article, supports, quote in (
            ("A1", ["date", "action"], "They walked out"),
            ("A2", [], None),
            ("A1", ["date"], "on 3 May"),
            ("A3", ["size", "date"], None),
        )
    ]

    def found(fields: str) -> list[tuple[int, str]]:
        return [(mark.number, mark.anchor) for mark in supporting(citations, fields)]

    assert found("date when") == [(1, "s1-2"), (3, "s3")]
    assert found("action") == [(1, "s1")]
    assert found("place") == []


@pytest.mark.parametrize(
    ("supports", "quote", "locator", "said", "short"),
    [
        (["date", "action"], "On 3 May they walked out", "", "", "for date, what was done"),
        (
            ["date", "action"],
            "They walked out",
            "page 3",
            "The words quoted are for: what was done. No words of this source are quoted for: date.",
            "for what was done; for date no words quoted",
        ),
        (["size"], "They left", "", "No words of this source are quoted for: size.", "for size no words quoted"),
        (["size"], "hundreds of them", "", "", "for size"),
        (["date"], "三日前", "", "", "for date"),
        (
            ["date"],
            "",
            "field “date”: 2018-06-21",
            "No words are quoted for it. It stands here: field “date”: 2018-06-21.",
            "for date: field “date”: 2018-06-21",
        ),
        ([], "They left", "", "", ""),
    ],
)
def test_a_quote_does_not_stand_for_a_date_or_a_number_that_it_does_not_name(supports, quote, locator, said, short):
    citation = {"article": "A1", "supports": supports, "quote": quote and {"exact": quote}, "locator": locator}

    assert (words_for(citation), cited_for(citation)) == (said, short)


def test_money_shows_cents_only_where_there_are_any():
    assert money("9000000.00", "USD") == "USD 9,000,000"
    assert money("12.50", "EUR") == "EUR 12.50"


def test_an_organization_has_the_name_that_its_entry_prints():
    assert named("meta", [{"slug": "meta", "name": "Facebook"}]) == "Facebook"
    assert named("meta", []) == ""
