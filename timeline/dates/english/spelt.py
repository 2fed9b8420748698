"""Years that are spelt short or stand for more than one: "'18", "2017-18", "winter 2018–19", "FY2018", "the 1990s"."""

from timeline.dates.english.extent import Base, Extent, Fields, months, named, years
from timeline.dates.english.vocabulary import SEASONS, TENS
from timeline.dates.parts import FIRST_YEAR

MOST_YEARS = 15  # that the years of "2009-24" may be apart


def run_of_years(fields: Fields, base: Base) -> Extent | None:
    """ "2017-18" is a season or a business year of which one cannot say which months it holds; "2018-05" is May.

    "2009-10" may be either, and these years hold both.
    """
    first, digits = int(fields["year"]), int(fields["later"])
    later = _later(first, digits)
    if later - first <= MOST_YEARS or digits >= FIRST_YEAR:
        return years(first, later, "somewhere in these years")
    if "hyphen" in fields and 1 <= digits <= 12:
        return named(first, digits, "month", "the month is written out")
    return None


def winter_of_two_years(fields: Fields, base: Base) -> Extent | None:
    first = int(fields["year"])
    if _later(first, int(fields["later"][-2:])) != first + 1:
        return None
    return named(first, SEASONS[fields["season"].lower()], "season", "a season: three months")


def business_year(fields: Fields, base: Base) -> Extent | None:
    """It begins between the April before and the April of its year, as companies and countries please."""
    number = int(fields["year"]) if len(fields["year"]) > 2 else of_two_digits(int(fields["year"]), base)
    return months(number - 1, 4, 27, "a business year, which begins when its owner pleases")


def decade(fields: Fields, base: Base) -> Extent | None:
    if "tens" in fields:
        first = 1900 + 10 * (TENS.index(fields["tens"].lower()) + 2)
    else:
        first = int(fields["decade"])
        first = of_two_digits(first, base) if first < 100 else first
    return years(first, first + 9, "a decade")


def of_two_digits(number: int, base: Base) -> int:
    """'18 is 2018; '98, written in 2018, is 1998."""
    now = base.anchor.year if base.anchor else 2050
    return now // 100 * 100 + number - (100 if now // 100 * 100 + number > now + 1 else 0)


def _later(first: int, digits: int) -> int:
    later = first // 100 * 100 + digits if digits < FIRST_YEAR else digits
    return later if later > first else later + 100
