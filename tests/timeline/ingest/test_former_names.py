"""Former names in texts that were written after their time: they count where the text tells them as former."""

from datetime import date

import pytest

from timeline.ingest.match import find
from timeline.ingest.values import Alias, Subject

SPELL = (Alias("Otter Maps", valid_from=date(2011, 5, 1), valid_to=date(2019, 8, 15)),)
COMPANY = Subject("organization", "tarn", "Tarn Atlas", "company", None, (), SPELL)
SAID = [
    "the map firm that was called Otter Maps until August 2019",
    "the firm, called Otter Maps until its sale in 2019,",
    "the firm which was known as Otter Maps before 2019",
    "the firm, known until 2019 as Otter Maps, said",
    "until August 2019 it was called Otter Maps",
    "it went by the name of Otter Maps until 2019",
    "it traded as Otter Maps until 2019",
    "it did business as “Otter Maps” until 2019",
    "the firm (Otter Maps until 2019) said",
    "the firm — Otter Maps until August 2019 — said",
    "it was Otter Maps until 2019",
    "Otter Maps, as it was then, signed",
    "Otter Maps, as it then was, signed",
    "Otter Maps, as it was called in those days, signed",
    "Otter Maps, as the firm was then known, signed",
    "Otter Maps, as it was known until 2019, signed",
    "Otter Maps (now under another name) signed",
    "“Otter Maps” (now Tarn) signed",
    "Otter Maps, now called something shorter, signed",
    "Otter Maps, since renamed, signed",
    "Otter Maps, which has since been renamed, signed",
    "Otter Maps, later rebranded, signed",
    "Otter Maps was renamed in 2019",
    "Otter Maps has since changed its name",
    "Otter Maps, which changed its name in 2019, signed",
    "Otter Maps, which took a shorter name in 2019, signed",
    "Otter Maps, its former name, is on the door",
    "the firm, renamed from Otter Maps in 2019,",
    "the firm, which changed its name from Otter Maps,",
    "the firm, rebranded from Otter Maps two years ago,",
    "the firm dropped the name Otter Maps",
    "the firm gave up the old name of Otter Maps",
    "under its old name Otter Maps it signed",
    "under its previous name, Otter Maps, it signed",
    "under its former name of “Otter Maps” it signed",
    "the firm's original name was Otter Maps",
    "the firm used to be called Otter Maps",
    "the firm, which used to trade as Otter Maps,",
    "the firm had been called Otter Maps",
    "founded as Otter Maps in a garage",
    "the firm began life as Otter Maps",
    "when it was still called Otter Maps it signed",
    "when the firm was Otter Maps it signed",
    "the firm (formerly Otter Maps) signed",
    "the firm, f/k/a Otter Maps, signed",
    "the firm, formerly known as\nOtter Maps, signed",
    "the then Otter Maps signed",
    "the erstwhile Otter Maps signed",
    "ex-Otter Maps people signed",
    "die Firma, die früher Otter Maps hieß",
    "die Firma (ehemals Otter Maps)",
    "Otter Maps, heute unter anderem Namen",
    "l’entreprise, anciennement Otter Maps,",
    "la empresa, antes llamada Otter Maps,",
    "旧Otter Maps的员工",
]
NOT_SAID = [
    "a club called Otter Maps was founded last year",
    "the club Otter Maps meets on Mondays",
    "Otter Maps, now in its third year, is a club of walkers",
    "Otter Maps, as it was late, closed its hall",
    "Otter Maps, now Europe's largest club of walkers, met",
    "Nobody met at Otter Maps until noon",
    "Otter Maps was founded in 2021",
    "they renamed a street. Otter Maps is a club",
    "the former mayor spoke at Otter Maps",
    "its old name is on the door. Otter Maps is a club",
    "the club, Otter Maps, then went home",
    "the hall was full, then Otter Maps sang",
    "Initially Otter Maps met on Mondays",
    "Alors Otter Maps est parti",
]


def named(text: str, on: date | None) -> set[str]:
    return {mention.slug for mention in find(text, [COMPANY], on)}


@pytest.mark.parametrize("text", SAID)
def test_a_former_name_counts_after_its_time_where_the_text_tells_it_as_one(text: str) -> None:
    assert named(text, date(2021, 6, 10)) == {"tarn"}


@pytest.mark.parametrize("text", NOT_SAID)
def test_whoever_bears_a_name_that_was_given_up_is_somebody_else(text: str) -> None:
    assert named(text, date(2021, 6, 10)) == set()
    assert named(text, date(2015, 6, 10)) == {"tarn"}


def test_a_name_that_was_former_before_the_company_took_it_is_somebody_elses() -> None:
    assert named("the firm, formerly Otter Maps, signed", date(2009, 1, 1)) == set()
