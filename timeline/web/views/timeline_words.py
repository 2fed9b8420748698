"""What the picture's scripts say, in the language of the page: they have no words of their own."""

from collections.abc import Mapping
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from timeline.printed.typesetting import links
from timeline.vocabulary import EntryKind, Relation
from timeline.wording.addresses import address


def words_of_the_picture() -> Mapping[str, Any]:
    """Sentences with {names} of what the scripts fill in; `entries` for one and for several."""
    return {
        "entry": address("/entries/"),
        "entries": [_filled(ngettext("%(number)s entry", "%(number)s entries", number)) for number in (1, 2)],
        "listed": _filled(_("%(shown)s of %(all)s in this window")),
        "found": _filled(_("%(some)s of %(all)s")),
        "counted": _filled(_("%(all)s: more than can be drawn one by one. Come nearer to see them.")),
        "columns": {
            1: _("entries in a month"),
            3: _("entries in a quarter"),
            12: _("entries in a year"),
            60: _("entries in five years"),
        },
        "linked": _filled(pgettext("a relation and how many entries", "%(relation)s %(number)s")),
        "opens": _("Enter opens."),
        "others": _filled(_("%(number)s others")),
        "no_story": _("no story"),
        "no_organization": _("no organization"),
        "kinds": {kind.value: capfirst(str(kind.label)) for kind in EntryKind},
        "relations": {
            relation: {way: links.words(relation, way) for way in ("out", "in")}
            for relation in (*Relation.values, links.ANSWERS)
        },
    } | _dates()


def _dates() -> dict[str, str]:
    """As dates are said everywhere (timeline.dates.wording)."""
    return {
        "between": _filled(_("between %(first)s and %(last)s")),
        "by": _filled(_("by %(last)s")),
        "until": _filled(_("until %(last)s, start not known")),
        "since": _filled(_("since %(first)s")),
        "from": _filled(_("from %(first)s, end not known")),
        "lasted": _filled(_("from %(first)s to %(last)s")),
        "about": _filled(_("about %(date)s")),
        "uncertain": _filled(_("%(date)s (uncertain)")),
    }


def _filled(sentence: str) -> str:
    names = ("number", "shown", "all", "some", "relation", "first", "last", "date")
    return sentence % {name: f"{{{name}}}" for name in names}
