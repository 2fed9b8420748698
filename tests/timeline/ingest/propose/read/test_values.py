"""Numbers, sums, lengths of time and names, from the words that were pointed at."""

from decimal import Decimal

import pytest

from tests.timeline.ingest.propose.read.read import read
from timeline.ingest.propose.read import money, sizes


@pytest.mark.parametrize(
    ("words", "low", "high", "unit"),
    [
        ("450 people", 450, 450, "people"),
        ("Roughly 160 of the 210 people", 160, 160, "people"),
        ("a unit of 270", 270, 270, "people"),
        ("more than 2,000", 2000, None, "people"),
        ("One hundred eighteen of the roughly 140 data specialists", 118, 118, "people"),
        ("612 signatures", 612, 612, "signatures"),
        ("1.2 lakh people", 120_000, 120_000, "people"),
        ("as many as 450 riders", 450, 450, "riders"),
        ("dozens of workers", 24, None, "workers"),
    ],
)
def test_how_many(words: str, low: int, high: int | None, unit: str) -> None:
    found = sizes.size(words)
    assert found
    assert (found.low, found.high, found.unit.removeprefix("of ")) == (low, high, unit)


@pytest.mark.parametrize("words", ["29 percent", "29%", "many", "all of them"])
def test_a_share_or_no_number_is_no_size(words: str) -> None:
    assert sizes.size(words) is None


@pytest.mark.parametrize(
    ("words", "value", "currency"),
    [
        ("1.9 million euros ($2.1 million)", "1900000", "EUR"),
        ("£190mn", "190000000", "GBP"),
        ("$645,000 a year", "645000", "USD"),
        ("SEK 30 million", "30000000", "SEK"),
        ("R$ 50 thousand by day", "50000", "BRL"),
        ("12 million Swedish kronor", "12000000", "SEK"),
        ("Sh96 million", "96000000", "KES"),
        ("€ 31 million", "31000000", "EUR"),
        ("4 crore rupees", "40000000", "INR"),
    ],
)
def test_sums(words: str, value: str, currency: str) -> None:
    found = money.amount(words)
    assert found
    assert (found.value, found.currency) == (Decimal(value), currency)


@pytest.mark.parametrize("words", ["in the low seven-digit range", "98,400", "forty weeks' pay each", ""])
def test_what_names_no_currency_or_no_number_is_no_sum(words: str) -> None:
    assert money.amount(words) is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("two more years", "P2Y"),
        ("a further five years", "P5Y"),
        ("Twelve more months", "P12M"),
        ("within ninety days", "P90D"),
        ("an hour", "PT1H"),
        ("five-year", "P5Y"),
        ("another week", "P1W"),
        ("Option year", None),
    ],
)
def test_lengths_of_time(words: str, expected: str | None) -> None:
    assert money.length(words) == expected


def test_a_name_on_record_is_known_and_any_other_is_told_as_written() -> None:
    text = "Google and the Corvane Alliance answered Amazon Workers United."
    parties = [{"words": name, "role": "actor"} for name in ("Google", "the Corvane Alliance", "Amazon Workers United")]
    (found,) = read(text, {"kind": "statement", "parties": parties})
    assert found.organizations == (("google", "actor"),)
    assert found.strangers == (("Corvane Alliance", "actor"), ("Amazon Workers United", "actor"))
    assert "Not on record: Corvane Alliance, Amazon Workers United." in found.reasons


def test_each_party_has_the_first_of_its_roles() -> None:
    text = "Google’s staff wrote to Google."
    parties = [{"words": "Google", "role": "buyer"}, {"words": "Google", "role": "target"}]
    (found,) = read(text, {"parties": parties})
    assert found.organizations == (("google", "actor"),)


def test_all_that_is_told_of_a_contract() -> None:
    text = "ICE gave Corvane a contract of $44M for two more years. Corvane’s staff asked it to cancel the contract."
    award = {
        "kind": "contract",
        "action": "award",
        "sentences": [text[:55]],
        "parties": [{"words": "ICE", "role": "buyer"}, {"words": "Corvane", "role": "supplier"}],
        "amounts": [{"words": "$44M"}],
        "periods": [{"words": "two more years"}],
    }
    asked = {
        "sentences": [text[56:]],
        "demands": ["cancel the contract"],
        "answers": [{"event": 0}],
        "action": "petition",
    }
    first, second = read(text, award, asked)
    assert (first.contract_event, first.amount, first.period) == ("award", ("44000000", "USD"), "P2Y")
    assert (second.demands, second.answers) == (("cancel the contract",), (first.claim,))
    assert first.quote == text[:55]
    assert first.rule == "test 1"


def test_one_claim_told_twice_has_two_keys() -> None:
    one, other = read("Staff walked out, and 400 walked out again.", {}, {"sizes": [{"words": "400"}]})
    assert one.claim != other.claim


def test_a_title_is_no_quote_of_the_text() -> None:
    (found,) = read("Nothing else.", {"sentences": ["Staff walk out"]}, title="Staff walk out of Corvane")
    assert (found.quote, found.prefix, found.suffix) == ("Staff walk out", "", "")


def test_reasons_say_who_pointed_and_what_fell() -> None:
    one, other = read(
        "They walked out. Google answered.",
        {"sentences": ["They walked out."], "parties": [{"words": "Acme"}, {"words": "Initech"}], "who": "everybody"},
        {"kind": "statement", "sentences": ["Google answered."]},
    )
    fell = "Left out, since it does not stand on the page: 2 parties, 1 who took part."
    assert one.reasons[-2:] == other.reasons[-2:] == ("Pointed at by test 1.", fell)
    (whole,) = read("Google answered.", {"kind": "statement"})
    assert whole.reasons[-1] == "Pointed at by test 1."
