"""Four eyes, where the house wants them (TRACKER_FOUR_EYES): whoever saved a version does not publish it."""

from collections.abc import Iterable, Iterator

from django.conf import settings
from django.utils.translation import gettext as _

from timeline.editorial.errors import Objection
from timeline.models import Printable, User
from timeline.publishing.freeze import by_model


def four_eyes(records: Iterable[Printable], by: User) -> Iterator[Objection]:
    """Asked of what somebody chose to print, and of demands that are new at an entry in print; other neighbours' first
    editions and refreshes follow from it. What a machine saved last has been looked at by whoever publishes it."""
    asked = list(records) if settings.TRACKER_FOUR_EYES else []
    own = {i for model, pks in by_model(record.record_id for record in asked).items() for i in _saved(model, pks, by)}
    for record in asked:
        if record.record_id in own:
            told = _("You saved “%(record)s” last, so somebody else publishes it.")
            yield record.record_id, told % {"record": record}


def _saved(model: type[Printable], pks: list[int], by: User) -> Iterator[str]:
    """Ids of those of these that this person saved last, as the database has it now."""
    for pk in model._default_manager.filter(pk__in=pks, edited_by=by).values_list("pk", flat=True):
        yield f"{model.letter}{pk}"
