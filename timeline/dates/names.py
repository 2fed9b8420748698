"""Names of days, months, seasons and years: standing alone, and inside a phrase.

Languages differ in this: "22 de junio de 2018" alone is "entre el 17 y el 22 de junio de 2018" in a phrase,
so each form is a message of its own.
"""

from django.utils.translation import gettext_lazy, pgettext_lazy

from timeline.dates.parts import WINTER, Part

MONTHS = (
    pgettext_lazy("month", "January"),
    pgettext_lazy("month", "February"),
    pgettext_lazy("month", "March"),
    pgettext_lazy("month", "April"),
    pgettext_lazy("month", "May"),
    pgettext_lazy("month", "June"),
    pgettext_lazy("month", "July"),
    pgettext_lazy("month", "August"),
    pgettext_lazy("month", "September"),
    pgettext_lazy("month", "October"),
    pgettext_lazy("month", "November"),
    pgettext_lazy("month", "December"),
)
SEASONS = {
    21: pgettext_lazy("season", "spring"),
    22: pgettext_lazy("season", "summer"),
    23: pgettext_lazy("season", "autumn"),
    24: pgettext_lazy("season", "winter"),
}
ALONE = {
    "day": gettext_lazy("%(day)s %(month)s %(year)s"),
    "month": gettext_lazy("%(month)s %(year)s"),
    "season": gettext_lazy("%(season)s %(year)s"),
    "year": gettext_lazy("%(year)s"),
}
IN_PHRASE = {
    "day": pgettext_lazy("inside a phrase", "%(day)s %(month)s %(year)s"),
    "month": pgettext_lazy("inside a phrase", "%(month)s %(year)s"),
    "season": pgettext_lazy("inside a phrase", "%(season)s %(year)s"),
    "year": pgettext_lazy("inside a phrase", "%(year)s"),
}
YEAR_FOLLOWS = {
    "day": pgettext_lazy("inside a phrase", "%(day)s %(month)s"),
    "month": pgettext_lazy("inside a phrase", "%(month)s"),
    "season": pgettext_lazy("inside a phrase", "%(season)s"),
}
MONTH_FOLLOWS = pgettext_lazy("inside a phrase", "%(day)s")


def alone(part: Part) -> str:
    return str(ALONE[part.precision]) % _names(part)


def in_phrase(part: Part) -> str:
    return str(IN_PHRASE[part.precision]) % _names(part)


def pair_in_phrase(first: Part, last: Part) -> tuple[str, str]:
    """What both share is said once: ("17", "22 June 2018"), ("28 May", "3 June 2018")."""
    return str(_shortened(first, last)) % _names(first), in_phrase(last)


def _shortened(first: Part, last: Part) -> object:
    if first.precision != last.precision or first.precision == "year" or _year(first) != _year(last):
        return IN_PHRASE[first.precision]
    if first.precision == "day" and first.first.month == last.first.month:
        return MONTH_FOLLOWS
    return YEAR_FOLLOWS[first.precision]


def _names(part: Part) -> dict[str, str]:
    return {
        "day": str(part.first.day),
        "month": str(MONTHS[part.first.month - 1]),
        "season": str(SEASONS[part.season]) if part.precision == "season" else "",
        "year": _year(part),
    }


def _year(part: Part) -> str:
    """A winter takes in two: 2018–19."""
    year = part.first.year
    if part.precision == "season" and part.season == WINTER:
        return f"{year}–{(year + 1) % 100:02d}"
    return str(year)
