"""The door by which working records change: one save at a time, and a version for each record whose content differs.

A version is counted by comparing what would be frozen, before and after. So a save that changes nothing counts nothing,
whatever was written; and a demand that was edited in the form of its entry counts a version of its own.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from timeline.editorial.clashes import clash
from timeline.editorial.errors import Refused
from timeline.models import Article, Outlet, Printable, TimelineEntry, User
from timeline.printed.contents import Content
from timeline.printed.schemas import ContentError
from timeline.publishing import quotes
from timeline.publishing.freeze import by_model, with_demands

Record = TypeVar("Record", bound=Printable)


class Stale(Refused):
    """Somebody else saved the record after it was opened here. Nothing was changed."""


def save(record: Record, write: Callable[[], Any], *, by: User | None, seen_version: int | None = None) -> Record:
    """Runs `write`, which saves the record with all that hangs on it, and counts versions.

    `seen_version`: what whoever writes had before them. Raises Stale when it is not the last one; Refused, at the
    field, when a value doesn't fit, when the record would hold what no page could show, and when the database refuses
    it, since somebody else was quicker.
    """
    try:
        with transaction.atomic():
            return _saved(record, write, by=by, seen_version=seen_version)
    except ContentError as error:
        raise Refused.unfit(error, record.record_id) from error
    except IntegrityError as error:
        raise clash(error, type(record)) from error
    except Refused:
        raise
    except ValidationError as error:
        raise Refused(error) from error


def _saved(record: Record, write: Callable[[], Any], *, by: User | None, seen_version: int | None) -> Record:
    if record.pk:
        held = refuse_stale(record, seen_version)
        for name in record.READ:
            setattr(record, name, getattr(held, name))
    began, before = timezone.now(), _contents_before(record) if record.pk else {}
    write()
    if isinstance(record, TimelineEntry):
        quotes.name_versions(record)
        quotes.drop_confirmations(record)
    after = _contents(record)
    differs = [i for i in {**before, **after} if before.get(i) != after.get(i)]
    count(differs, by=by, made_before=began)
    _sign(differs, by=by, made_since=began)
    record.refresh_from_db(fields=["version", "updated_at", "created_by", "edited_by"])
    return record


def refuse_stale(record: Record, seen_version: int | None) -> Record:
    """The row as it stands, locked until the transaction ends. Raises Stale, and Refused where it is gone."""
    held = type(record)._default_manager.select_for_update(of=("self",)).filter(pk=record.pk).first()
    if held is None:
        raise Refused(_("“%(record)s” is there no more: somebody has deleted it.") % {"record": record})
    if seen_version is not None and held.version != seen_version:
        words = {"who": held.edited_by or _("somebody"), "when": date_format(localtime(held.updated_at), "j M Y, H:i")}
        raise Stale(_("%(who)s saved this on %(when)s, after you had opened it.") % words, code="stale")
    return held


@transaction.atomic
def save_outlet(outlet: Outlet, write: Callable[[], Any], *, by: User) -> None:
    """What an outlet is called and whose it is stands on all of its articles."""
    printed = ("name", "owner")
    before = Outlet.objects.filter(pk=outlet.pk).values(*printed).first()
    write()
    if before and before != {name: getattr(outlet, name) for name in printed}:
        _bump(Article, by, outlet=outlet)


def count(record_ids: list[str], *, by: User | None, made_before: datetime) -> None:
    """One version more of each, but for those that the save itself made."""
    for model, pks in by_model(record_ids).items():
        _bump(model, by, pk__in=pks, created_at__lt=made_before)


def _sign(record_ids: list[str], *, by: User | None, made_since: datetime) -> None:
    """Those that the save itself made are whoever's save it is."""
    for model, pks in by_model(record_ids).items():
        model._default_manager.filter(pk__in=pks, created_at__gte=made_since).update(created_by=by, edited_by=by)


def _bump(model: type[Printable], by: User | None, **which: Any) -> None:
    now = timezone.now()
    model._default_manager.filter(**which).update(version=F("version") + 1, edited_by=by, updated_at=now)


def _contents_before(record: Printable) -> dict[str, Content]:
    """What could not be frozen differs from whatever can."""
    try:
        return _contents(record)
    except ContentError:
        return {record.record_id: {}}


def _contents(record: Printable) -> dict[str, Content]:
    """Its own, and those of the demands made or answered in it."""
    return {record_id: frozen.content for record_id, frozen in with_demands(record).items()}
