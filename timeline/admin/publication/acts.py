"""What can be done to a record at the press: each act with its preview, its words, and the right that it takes."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy

from timeline import editorial
from timeline.admin.standing import Standing, standing_of
from timeline.models import Printable, TimelineEntry
from timeline.printed.models import Edition

Act = Callable[..., Edition]
Foresee = Callable[..., editorial.Preview]
FORESEEN: dict[str, Foresee] = {
    "publish": editorial.preview,
    "correct": partial(editorial.preview, action=Edition.Action.CORRECTED),
    "retract": editorial.preview_retraction,
}
ACTS: dict[str, tuple[Act, Any, Any]] = {
    "publish": (editorial.publish, gettext_lazy("Publish"), gettext_lazy("Published.")),
    "correct": (editorial.correct, gettext_lazy("Publish a correction"), gettext_lazy("The correction is published.")),
    "retract": (editorial.retract, gettext_lazy("Retract"), gettext_lazy("Retracted. Its page stays and says so.")),
}


def publishing_right(record: Printable) -> str:
    """One right for the three acts."""
    return f"timeline.publish_{record._meta.model_name}"


def possible(record: Printable) -> list[str]:
    """What can be done with it now. Subjects come into print with the first entry that names them, and only entries
    can be retracted."""
    standing, is_entry = standing_of(record), isinstance(record, TimelineEntry)
    if standing in (Standing.DRAFT, Standing.RETRACTED):
        return ["publish"] if is_entry else []
    return ["publish", "correct", "retract"] if is_entry else ["publish", "correct"]


def acts_for(record: Printable, request: HttpRequest) -> list[dict[str, Any]]:
    """The buttons of a record's page: none that would be refused."""
    if not request.user.has_perm(publishing_right(record)):
        return []
    name = f"admin:timeline_{record._meta.model_name}_print"
    labels = {verb: ACTS[verb][1] for verb in ACTS}
    if standing_of(record) in (Standing.EDITED, Standing.IN_PRINT):
        labels["publish"] = gettext_lazy("Publish changes")
    return [
        {"verb": verb, "label": capfirst(labels[verb]), "url": reverse(name, args=[record.pk or 0, verb])}
        for verb in possible(record)
    ]
