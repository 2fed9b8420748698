"""The door by which working records change: one save at a time, and a version for each record whose content differs.

A version is counted by comparing what would be frozen, before and after. So a save that changes nothing counts nothing,
whatever was written; and a demand that was edited in the form of its entry counts a version of its own.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError
from django.db.models import ForeignKey, Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from timeline import dates
from timeline.database.at_once import lock_in_order
from timeline.editorial.clashes import clash
from timeline.editorial.contradictions import contradictions, owned_by_itself, ring
from timeline.editorial.counting import bump, count, differing_or_tied, sign
from timeline.editorial.door import alone
from timeline.editorial.errors import Refused
from timeline.ingest import store
from timeline.models import Article, Demand, Organization, Outlet, Printable, TimelineEntry, User
from timeline.printed.schemas import ContentError
from timeline.publishing import quotes
from timeline.publishing.as_printed import stand_as_printed
from timeline.publishing.freeze import Frozen, freeze, with_demands

Record = TypeVar("Record", bound=Printable)
OF_OUTLET = ("name", "owner")
"""What print says of an outlet."""


class Stale(Refused):
    """Somebody else saved the record after it was opened here. Nothing was changed."""


def save(record: Record, write: Callable[[], Any], *, by: User | None, seen_version: int | None = None) -> Record:
    """Runs `write`, which saves the record with all that hangs on it, and counts versions.

    `seen_version`: what whoever writes had before them. Raises Stale when it is not the last one; Refused, at the
    field, when a value doesn't fit, when the record would hold what no page could show or no addition could mend
    (contradictions.py), and when the database refuses it, since somebody else was quicker; AtOnce when somebody else
    was so at the same moment. It does not try again: `write` may be a form's, which can't be saved twice.
    """
    try:
        with alone(record):
            return _saved(record, write, by=by, seen_version=seen_version)
    except ContentError as error:
        raise Refused.unfit(error, record.record_id) from error
    except IntegrityError as error:
        raise _readdressed(record) or clash(error, type(record)) from error
    except (DataError, dates.DateError) as error:
        raise _too_much(record) from error
    except Refused:
        raise
    except ValidationError as error:
        raise Refused(error) from error


def _readdressed(record: Printable) -> Refused | None:
    """That a slug which was printed stays, if it was given another."""
    try:
        record.clean()
    except ValidationError as error:
        return Refused(error)
    return None


def _too_much(record: Printable) -> Refused:
    """What a column has no room for, at the field where it is the record's own."""
    try:
        record.clean_fields(exclude=[field.name for field in record._meta.fields if isinstance(field, ForeignKey)])
    except ValidationError as error:
        return Refused(error)
    return Refused(_("Something that belongs to it is longer or larger than its field can hold: shorten it."))


def _saved(record: Record, write: Callable[[], Any], *, by: User | None, seen_version: int | None) -> Record:
    if record.pk:
        _lock_entries_of(record)
        held = refuse_stale(record, seen_version)
        for name in record.READ:
            setattr(record, name, getattr(held, name))
    began, before = timezone.now(), _frozen_before(record) if record.pk else {}
    write()
    if isinstance(record, TimelineEntry):
        quotes.settle(record)
    store.keep_words(_found_by_words(record))
    after = with_demands([record.record_id])
    _refuse_contradictions(record, before, after)
    differs = differing_or_tied(before, after, record.record_id)
    count(differs, by=by, made_before=began)
    sign(differs, by=by, made_since=began)
    stand_as_printed(differs, known=after)
    record.refresh_from_db(fields=["version", "updated_at", "created_by", "edited_by"])
    return record


def _found_by_words(record: Printable) -> Iterable[int]:
    """The entries whose own words, or those of whose sources, the save may have changed."""
    if isinstance(record, TimelineEntry):
        return [record.pk]
    if isinstance(record, Article):
        return record.citations.values_list("entry", flat=True).distinct()
    return []


def refuse_stale(record: Record, seen_version: int | None) -> Record:
    """The row as it stands, locked until the transaction ends. Raises Stale, and Refused where it is gone."""
    rows = type(record)._default_manager.select_for_update(of=("self",), no_key=True)
    held = rows.filter(pk=record.pk).first()
    if held is None:
        raise Refused(_("“%(record)s” is there no more: somebody has deleted it.") % {"record": record})
    if seen_version is not None and held.version != seen_version:
        words = {"who": held.edited_by or _("somebody"), "when": date_format(localtime(held.updated_at), "j M Y, H:i")}
        raise Stale(_("%(who)s saved this on %(when)s, after you had opened it.") % words, code="stale")
    return held


def delete(record: Printable, *, by: User) -> None:
    """Of a record that never was in print. What was tied to it, a demand or the entries of one, or says that it repeats
    its report, counts a version. Raises AtOnce."""
    with alone(record):
        if isinstance(record, Article):
            store.take_lock()  # what joins its group meanwhile waits
            record.refresh_from_db(fields=["group"])
        _lock_entries_of(record)
        record_id, before = record.record_id, {**_frozen_before(record), **_copies_of(record)}
        record.delete()
        _end_group_of(record)
        after = freeze([one for one in before if one != record_id])
        differs = [one for one in differing_or_tied(before, after, record_id) if one != record_id]
        count(differs, by=by, made_before=timezone.now())
        stand_as_printed(differs, known=after)


def _copies_of(record: Printable) -> Mapping[str, Frozen]:
    copies = store.copies(record) if isinstance(record, Article) else []
    return freeze([copy.record_id for copy in copies], held=True)


def _end_group_of(record: Printable) -> None:
    if isinstance(record, Article) and record.group:
        store.leave_none_alone(record.group)


def save_outlet(outlet: Outlet, write: Callable[[], Any], *, by: User) -> None:
    """What an outlet is called and whose it is stands on all of its articles. Raises AtOnce, and Refused where the
    database refuses it or one of them."""
    try:
        with alone(outlet):
            before = Outlet.objects.filter(pk=outlet.pk).values(*OF_OUTLET).first()
            write()
            if before and before != {name: getattr(outlet, name) for name in OF_OUTLET}:
                bump(Article, by, outlet=outlet)
                stand_as_printed(article.record_id for article in outlet.articles.only("pk"))
    except IntegrityError as error:
        raise clash(error, Outlet) from error


def _refuse_contradictions(record: Printable, before: Mapping[str, Frozen], after: Mapping[str, Frozen]) -> None:
    if isinstance(record, TimelineEntry) and record.record_id in after:
        was = before[record.record_id].content if record.record_id in before else {}
        if found := list(contradictions(was, after[record.record_id].content)):
            raise Refused.for_(found)
    if isinstance(record, Organization) and owned_by_itself(record.pk):
        raise Refused.for_([("parents", ring(record.name))])


def _lock_entries_of(record: Printable) -> None:
    """Entries are locked before their demands, by whoever saves or publishes either."""
    if isinstance(record, Demand):
        made, answered = record.made_in.values("pk"), record.responses.values("entry")
        lock_in_order(TimelineEntry.objects.filter(Q(pk__in=made) | Q(pk__in=answered)))


def _frozen_before(record: Printable) -> Mapping[str, Frozen]:
    """With the demands made or answered in it, which are locked too. What could not be frozen differs from whatever
    can."""
    try:
        return with_demands([record.record_id], held=True)
    except ContentError:
        return {record.record_id: Frozen({}, record.version)}
