"""Dates are honest: what is known of when, written as EDTF, said in words, never more exact than the source.

A *moment* happened on one day within bounds, a *span* lasted. `2018-05` is a moment (one day in May), `2018-05/2018-06`
a span. The bounds are ours: the library `edtf` reads `/b` and `a/` as ten years and winter as December only; here an
unknown bound is None and winter 2018 (`2018-24`) is 1 December 2018 to 28 February 2019. Seasons are the northern ones.

Pure: nothing enters but the standard library and the translation of words.
"""

from timeline.dates.document import as_json
from timeline.dates.intervals import begun_by, bounds, days_between, latest_day, lies_before, overlaps, sort_date
from timeline.dates.lengths import going_on, lasting_from, lasting_until
from timeline.dates.notation import PATTERN, format, parse
from timeline.dates.parts import FIRST_YEAR
from timeline.dates.refusals import DateError
from timeline.dates.values import Moment, Span, When, by, day, within
from timeline.dates.wording import day_in_words, words

__all__ = [
    "FIRST_YEAR",
    "PATTERN",
    "DateError",
    "Moment",
    "Span",
    "When",
    "as_json",
    "begun_by",
    "bounds",
    "by",
    "day",
    "day_in_words",
    "days_between",
    "format",
    "going_on",
    "lasting_from",
    "lasting_until",
    "latest_day",
    "lies_before",
    "overlaps",
    "parse",
    "sort_date",
    "within",
    "words",
]
