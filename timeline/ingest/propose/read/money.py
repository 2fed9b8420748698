"""Sums and lengths of time, from the words that are pointed at: ISO 4217 and ISO 8601.

Currencies are known by their codes, signs and English names (Unicode CLDR, by Babel); what people write short follows
from where it is mostly written: "dollars" are the United States', "pounds" Britain's.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from babel import Locale
from babel.numbers import get_currency_name, list_currencies

from timeline.ingest.propose import numbers

SHORT = {"$": "USD", "dollar": "USD", "dollars": "USD", "pound": "GBP", "pounds": "GBP", "¥": "JPY", "yen": "JPY"}
SHORT |= {"rs": "INR", "rupees": "INR", "yuan": "CNY", "rmb": "CNY", "sh": "KES", "ksh": "KES", "shekels": "ILS"}
SHORT |= {"reais": "BRL", "rand": "ZAR", "won": "KRW", "zloty": "PLN", "us$": "USD", "s$": "SGD", "rupee": "INR"}
SCALES = {"hundred": 100, "thousand": 1_000, "k": 1_000, "lakh": 100_000, "million": 10**6, "mn": 10**6, "m": 10**6}
SCALES |= {"mln": 10**6, "crore": 10**7, "billion": 10**9, "bn": 10**9, "b": 10**9, "trillion": 10**12}
_SCALE = "|".join(sorted(SCALES, key=len, reverse=True))
NUMBER = rf"(?P<number>\d{{1,3}}(?:[, \u00a0]\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:[\s-]?(?P<scale>{_SCALE})\b)?"
UNITS = {"hour": "TH", "day": "D", "week": "W", "month": "M", "year": "Y"}
LENGTH = re.compile(
    rf"\b(?P<count>(?:another|an?|{numbers.NUMBER}))[\s-]?(?:(?:more|further|additional|working|full)\s)*"
    rf"(?P<unit>{'|'.join(UNITS)})s?\b",
    re.I,
)
PAPER = "(?:contract|deal|agreement|extension|renewal|option|licen[cs]e|pact|lease|award)"
GOES = rf"(?:{PAPER}s?|renewed|extended|extend|renew|runs?|lasts?)"
OF_CONTRACTS = (
    re.compile(rf"{LENGTH.pattern}(?:[\s,-]+[^\s;]+){{0,4}}?[\s,-]+{PAPER}", re.I),
    re.compile(
        rf"\b{GOES}\b(?:\s+[^\s;.,]+){{0,6}}?\s+(?:for|of|by|to)\s+(?:up\s+to\s+)?{LENGTH.pattern}(?!\s+ago)", re.I
    ),
)
"""How long a contract is for: before what it is called, or behind what became of it."""


@dataclass(frozen=True)
class Amount:
    """`currency` is an ISO 4217 code."""

    words: str
    value: Decimal
    currency: str


def amount(words: str) -> Amount | None:
    """None where no sum of a known currency is told in numbers ("in the low seven-digit range")."""
    return next(iter(_amounts(words)), None)


def only_amount(sentence: str) -> Amount | None:
    """The sum that a sentence tells; None where it tells several, of which only its words say which is meant."""
    found = _amounts(sentence)
    return found[0] if len(found) == 1 else None


def _amounts(words: str) -> list[Amount]:
    """In their order; "US$ 5 million dollars" is one."""
    places: list[re.Match[str]] = []
    for found in (each for form in _forms() for each in form.finditer(words)):
        if not any(found.start() < other.end() and other.start() < found.end() for other in places):
            places.append(found)
    return [_amount(words, found) for found in sorted(places, key=re.Match.start)]


def _amount(words: str, found: re.Match[str]) -> Amount:
    value = Decimal(re.sub(r"[, \u00a0]", "", found["number"])) * SCALES.get((found["scale"] or "").lower(), 1)
    return Amount(words, value, _currencies()[found["sign"].lower()])


def contract_length(sentence: str) -> str | None:
    """How long the contract is for of which a sentence tells ("a two-year, $4 million contract", "extended by six
    months"); None where it tells several lengths."""
    told = (length(f"{found['count']} {found['unit']}") for form in OF_CONTRACTS for found in form.finditer(sentence))
    found = {each for each in told if each}
    return found.pop() if len(found) == 1 else None


def length(words: str) -> str | None:
    """An ISO 8601 duration ("two more years" is P2Y), or None."""
    found = LENGTH.search(words)
    if not found:
        return None
    said = found["count"].lower()
    count = 1 if said in ("a", "an", "another") else numbers.bounds(said)[0]
    unit = UNITS[found["unit"].lower()]
    return f"P{unit[:-1]}{count}{unit[-1]}" if count else None


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    sign = "|".join(re.escape(name) for name in sorted(_currencies(), key=len, reverse=True))
    forms = (rf"(?<![^\W\d_])(?P<sign>{sign})\s?{NUMBER}", rf"{NUMBER}[\s-]?(?P<sign>{sign})(?![^\W\d_])")
    return tuple(re.compile(form, re.I) for form in forms)


@cache
def _currencies() -> dict[str, str]:
    """Codes by what is written for them, in small letters."""
    english = Locale("en")
    names = {sign.lower(): code for code, sign in english.currency_symbols.items()}
    for code in list_currencies():
        names[code.lower()] = code
        for count in (1, 2):
            names.setdefault(get_currency_name(code, count, "en").lower(), code)
    return names | SHORT
