"""What speaks against printing a record, or taking it out of print, in sentences."""

from collections.abc import Iterable
from itertools import chain

from django.utils.translation import gettext as _

from timeline import publishing
from timeline.editorial.beside import new_beside
from timeline.editorial.edited import Edited
from timeline.editorial.errors import Objection, Sentence, seen_from
from timeline.editorial.rules import draft_objections, four_eyes, objections
from timeline.models import Printable, User
from timeline.printed.schemas import ContentError


def against(act: Edited, printed: publishing.Printed, *, action: str, by: User) -> list[Objection]:
    """The first kind of objection that there is."""
    eyes = four_eyes(chain(act.without_drafts().records, new_beside(printed)), by)
    kinds = (eyes, draft_objections(act.records, printed, action), objections(printed))
    return next(filter(None, (told(found, act.about) for found in kinds)), [])


def told(found: Iterable[Objection], about: str) -> list[Objection]:
    """Each sentence once, where it is said first."""
    first: dict[Sentence, str | None] = {}
    for field, sentence in seen_from(about, found):
        first.setdefault(sentence, field)
    return [(field, sentence) for sentence, field in first.items()]


def nothing_changed(record: Printable) -> str:
    return _("“%(record)s” is in print as it stands: nothing has changed since.") % {"record": record}


def not_retractable(record: Printable, error: Exception) -> str:
    if isinstance(error, ContentError):
        sentence = _("What is in print of “%(record)s” can't be read (%(error)s) Publish it anew, then retract it.")
        return sentence % {"record": record, "error": error}
    return _("“%(record)s” is not in print.") % {"record": record}
