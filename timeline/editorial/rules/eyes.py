"""Four eyes, where the house wants them (TRACKER_FOUR_EYES): whoever saved a version does not publish it."""

from collections.abc import Iterable, Iterator

from django.conf import settings
from django.utils.translation import gettext as _

from timeline.editorial.errors import Objection
from timeline.models import Printable, User


def four_eyes(records: Iterable[Printable], by: User) -> Iterator[Objection]:
    """Asked of what somebody chose to print, and of demands that are new at an entry in print; other neighbours' first
    editions and refreshes follow from it. What a machine
    saved last has been looked at by whoever publishes it."""
    for record in records if settings.TRACKER_FOUR_EYES else ():
        held = type(record)._default_manager.only("edited_by").get(pk=record.pk)
        if held.edited_by_id == by.pk:
            told = _("You saved “%(record)s” last, so somebody else publishes it.")
            yield record.record_id, told % {"record": record}
