"""What is refused, and the sentence that says so: it names the text and what to write instead."""

import re

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

SHOWN = 120


class DateError(ValueError):
    """Its message is a sentence for the person who wrote the date."""


def refuse(text: str, sentence: str) -> DateError:
    """`sentence` holds %(text)s."""
    return DateError(sentence % {"text": _shortened(text)})


def inside(text: str, refusal: DateError) -> DateError:
    """The same refusal, naming the whole text where it names only an end of it."""
    if f"“{_shortened(text)}”" in str(refusal):
        return refusal
    return DateError(_("In “%(text)s”: %(refusal)s") % {"text": _shortened(text), "refusal": refusal})


def _shortened(text: str) -> str:
    return text if len(text) <= SHOWN else text[:SHOWN] + "…"


# What was refused, by its shape; the first that fits explains.
_EXPLAINED = (
    (r"\s*", gettext_lazy("The date “%(text)s” is empty: write a day, a month or a year, like 2018-06-22.")),
    (
        r"[0-9-]+[Tt ][0-9]{2}:.*",
        gettext_lazy("“%(text)s” has a time of day: write the day alone, like 2018-06-22."),
    ),
    (
        r"Y-?[0-9].*|-?[0-9]+E[0-9].*|-[0-9].*|0[0-9]{3}(-[0-9-]*)?",
        gettext_lazy("“%(text)s” has a year outside 1000 to 9999: write a year of four digits, like 2018."),
    ),
    (
        r"[0-9X]{4}S[0-9]+",
        gettext_lazy("“%(text)s” counts significant digits: write the interval it means, like [2010..2019]."),
    ),
    (
        r"[0-9Xx-]*[Xx][0-9Xx-]*[~?%]?",
        gettext_lazy("“%(text)s” leaves digits open: write the interval it means, like [2010..2019]."),
    ),
    (
        r"\{.*",
        gettext_lazy(
            "“%(text)s” names several dates: write one entry for each, or a span, like 2018-06-17/2018-06-22."
        ),
    ),
    (
        r"\[.*,.*",
        gettext_lazy(
            "“%(text)s” is a list of dates: write the interval that holds them, like [2018-06-17..2018-06-22]."
        ),
    ),
    (
        r"\[.*",
        gettext_lazy("“%(text)s” is not an interval: write it as [2018-06-17..2018-06-22] or [..2018-06-22]."),
    ),
    (
        r"[0-9~?%-]*[~?%][0-9~?%-]+",
        gettext_lazy("“%(text)s” marks a piece of the date: put ~, ? or %% once, at its very end, like 2018-05~."),
    ),
    (
        r"[0-9]{4}-(2[5-9]|3[0-9]|4[01])",
        gettext_lazy("“%(text)s” is a part of the year we do not use: seasons are 21 (spring) to 24 (winter)."),
    ),
)
_UNKNOWN = gettext_lazy(
    "“%(text)s” is not a date we can read: write it like 2018-06-22, 2018-05, 2018-22 (summer), 2018, "
    "[2018-06-17..2018-06-22], [..2018-06-22] or 2019-08/.."
)


def unreadable(text: str) -> DateError:
    return _explained(text, _UNKNOWN)


def not_in_calendar(text: str) -> DateError:
    return _explained(text, _("“%(text)s” is not in the calendar: check the month and the day."))


def _explained(text: str, otherwise: object) -> DateError:
    fitting = (sentence for shape, sentence in _EXPLAINED if re.fullmatch(shape, text, re.DOTALL))
    return refuse(text, str(next(fitting, otherwise)))


def inverted(text: str) -> DateError:
    return refuse(text, _("“%(text)s” ends before it starts: write the earlier date first."))


def inside_brackets(text: str) -> DateError:
    return refuse(
        text,
        _("“%(text)s” marks a bracketed interval as about or uncertain: leave ~, ? and %% out and widen the interval."),
    )


def season_in_brackets(text: str) -> DateError:
    return refuse(
        text,
        _("“%(text)s” has a season in brackets: write months, like [2018-03..2018-08]."),
    )


def no_latest_day(text: str) -> DateError:
    return refuse(
        text,
        _(
            "“%(text)s” has no end: write its latest possible day, like [2018-06-17..2018-06-22], "
            "or 2018-06-17/.. for what goes on."
        ),
    )


def nothing_known(text: str) -> DateError:
    return refuse(text, _("“%(text)s” knows neither start nor end: write at least one of them, like 2019-08/.."))


def open_start(text: str) -> DateError:
    return refuse(text, _("“%(text)s” has an open start: write an unknown start as nothing, like /2019-05-07."))


def contradictory(text: str) -> DateError:
    return refuse(text, _("“%(text)s” contradicts itself: make dates with parse, day, within or by."))
