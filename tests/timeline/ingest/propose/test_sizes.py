import pytest

from tests.timeline.ingest.propose.sentence import ground
from timeline.ingest.propose import numbers, sizes


@pytest.mark.parametrize(
    ("words", "low", "high", "unit"),
    [
        ("19 Amazon shareholders", 19, 19, "shareholders"),
        ("more than 20,000 Google employees", 20_000, None, "employees"),
        ("more than three-dozen other organizations", 36, None, "organizations"),
        ("nearly five thousand Google workers", None, 5000, "workers"),
        ("about 200 current and former employees", 200, 200, "employees"),
        ("up to 1,000 protesters", None, 1000, "protesters"),
        ("hundreds of workers", 200, None, "workers"),
        ("tens of thousands of people", 20_000, None, "people"),
        ("dozens of academics", 24, None, "academics"),
        ("several hundred drivers", 200, None, "drivers"),
        ("between 150 and 200 drivers", 150, 200, "drivers"),
        ("150 to 200 drivers", 150, 200, "drivers"),
        ("150–200 drivers", 150, 200, "drivers"),
        ("half a dozen engineers", 6, 6, "engineers"),
        ("a dozen engineers", 12, 12, "engineers"),
        ("twenty-one engineers", 21, 21, "engineers"),
        ("9,400 people", 9400, 9400, "people"),
        ("1,400+ employees", 1400, None, "employees"),
        ("20K employees", 20_000, 20_000, "employees"),
        ("650 signatures", 650, 650, "signatures"),
    ],
)
def test_a_number_keeps_its_words_and_its_doubt(words: str, low: int | None, high: int | None, unit: str) -> None:
    (counted,) = sizes.find(ground(f"It was {words} who signed.").sentences[0])

    assert (counted.size.low, counted.size.high, counted.size.unit) == (low, high, unit)
    assert words.lower().startswith(counted.size.text.lower())


@pytest.mark.parametrize(
    "text",
    [
        "In 2018 employees signed.",
        "A $10 million contract",
        "27 percent of the votes",
        "one of the workers",
        "It took 19 years.",
        "On August 5 activists met.",
        "On 5 August employees met.",
        "From June 3 to 9 workers met.",
        "Section 7 employees met.",
        "Local 79 members met.",
        "On Day 5 protesters met.",
        "On day 3 workers walked out.",
        "In week 6 employees left.",
        "One in five workers signed.",
        "Three out of 4 employees signed.",
        "At 1600 Terry Avenue employees met.",
        "At 10:30 workers met.",
        "The COVID-19 workers met.",
        "The 34-year-old employees met.",
        "Those aged 18 workers met.",
        "€300 employees' vouchers",
        "Some 5 % of workers signed.",
    ],
)
def test_years_money_shares_and_single_people_are_no_sizes(text: str) -> None:
    assert list(sizes.find(ground(text).sentences[0])) == []


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("three dozen", 36),
        ("two hundred and fifty", 250),
        ("1.5 million", 1_500_000),
        ("five thousand two hundred", 5200),
    ],
)
def test_numbers_in_words(words: str, value: int) -> None:
    assert numbers.value(words) == value


def test_a_number_beside_a_month_may_count_people() -> None:
    (counted,) = sizes.find(ground("In June 20 employees signed.").sentences[0])

    assert counted.size.low == 20
