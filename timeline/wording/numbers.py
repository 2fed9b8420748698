"""Numbers as the language of the page writes them: 1,000 in English, 1.000 in Spanish."""

from django.utils.formats import number_format
from django.utils.translation import ngettext


def grouped(number: int) -> str:
    return str(number_format(number, use_l10n=True, force_grouping=True))


def amount(number: int, is_more: bool) -> str:
    """ "412"; "1,000+" where there may be more."""
    return f"{grouped(number)}+" if is_more else grouped(number)


def entries(number: int) -> str:
    """ "1 entry", "1,000 entries"."""
    return ngettext("%(number)s entry", "%(number)s entries", number) % {"number": grouped(number)}
