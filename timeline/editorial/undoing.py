"""What is common to taking back a verdict: it is the one that was seen, and the draft that it made goes with it."""

from collections.abc import Iterator
from typing import NamedTuple, TypeVar

from django.db.models import ForeignObjectRel
from django.utils.translation import gettext as _

from timeline.editorial.counting import counted
from timeline.editorial.drafts import delete
from timeline.editorial.errors import Refused
from timeline.models import (
    ArticleVerdict,
    Claim,
    Contract,
    Demand,
    Mention,
    Organization,
    Printable,
    Response,
    TimelineEntry,
    User,
)
from timeline.models.link import note_of
from timeline.printed.models import PublicRecord

Made = TypeVar("Made", Contract, Demand, Organization, Response)


class SeenVerdict(NamedTuple):
    """The verdict that somebody had before them: its key ("" where that is not known), and what it was."""

    claim: str
    told: str


def refuse_another(verdict: Claim | ArticleVerdict, seen: SeenVerdict | None) -> None:
    """Raises Refused where the verdict is another than was seen; None where nobody looked."""
    if seen is not None and seen.claim != str(verdict.pk):
        told = _("This verdict was given after you had opened the page. You saw: %(seen)s. Now it is: %(now)s.")
        raise Refused(told % {"seen": seen.told or "–", "now": verdict.told})


def made(verdict: Claim | ArticleVerdict) -> TimelineEntry | None:
    """The draft that the verdict made, locked: nobody saves it, or ties another record to it, meanwhile."""
    if verdict.made_version is None or verdict.entry_id is None:
        return None
    return TimelineEntry.objects.select_for_update(of=("self",)).filter(pk=verdict.entry_id).first()


def refuse_printed(draft: TimelineEntry) -> bool:
    """Whether it was in print, and is no more. Raises Refused where it is."""
    printed = PublicRecord.press.filter(pk=draft.record_id).first()
    if printed and printed.state == PublicRecord.State.IN_PRINT:
        raise Refused(_("“%(entry)s” has been published; retract it instead.") % {"entry": draft})
    return printed is not None


def discard(draft: TimelineEntry, version: int | None, was_printed: bool | None, sentence: str = "") -> str:
    """Deletes the draft if nobody has saved it since the verdict made it, nor tied another record to it; else a
    sentence about what was left. A link back that rests on `sentence` is the verdict's own."""
    links_back = draft.links_back.exclude(note=note_of(sentence))
    ties = (links_back, draft.links_on, draft.demands, draft.responses, draft.entry_stories)
    verdicts = (draft.made_from, draft.written_from)
    words = {"id": draft.record_id, "entry": draft}
    if was_printed:
        told = _("%(id)s “%(entry)s” stays as it is, since it was in print: its page says that it was retracted.")
        return told % words
    if draft.version == version and not any(tie.exists() for tie in (*ties, *verdicts)):
        draft.delete()
        return ""
    return (
        _(
            "The draft %(id)s “%(entry)s” stays: it was saved since, or something was tied to it. "
            "Delete it by hand if nobody needs it."
        )
        % words
    )


def discard_responses(claim: Claim, draft: TimelineEntry, *, by: User) -> None:
    """Deletes those by which the verdict's draft answers demands; none where somebody has worked on one of these
    demands, or on the draft, which then stays."""
    responses = [(one, version) for one, version in _made_with(claim, Response) if one.entry_id == draft.pk]
    if draft.version == claim.made_version and all(one.demand.version == version for one, version in responses):
        with counted([one.demand for one, _version in responses], by=by):
            draft.responses.filter(pk__in=[one.pk for one, _version in responses]).delete()


def discard_demands(claim: Claim, draft: TimelineEntry) -> None:
    """Deletes the demands that the verdict made with its draft; none where somebody has worked on one of these, or on
    the draft, which then stays."""
    demands = [demand for demand, _version in _made_with(claim, Demand)]
    is_used = any(demand.responses.exists() or demand.made_in.count() > 1 for demand in demands)
    is_saved = draft.version != claim.made_version or any(d.version != v for d, v in _made_with(claim, Demand))
    if not is_used and not is_saved:
        for demand in demands:
            demand.delete()


def discard_subjects(claim: Claim, *, by: User) -> Iterator[str]:
    """Deletes the contracts and organizations that the verdict made, but for what is used elsewhere or was saved since:
    a sentence about each."""
    for record, version in (*_made_with(claim, Contract), *_made_with(claim, Organization)):
        if record.version == version and not _is_used(record):
            delete(record, by=by)
            continue
        words = {"id": record.record_id, "record": record}
        yield _("%(id)s “%(record)s” stays: it is used elsewhere, or was saved since.") % words


def _made_with(claim: Claim, model: type[Made]) -> list[tuple[Made, int]]:
    """Those that are there still, locked, each with the version in which the verdict made it."""
    versions = {int(i[1:]): version for i, version in claim.made_records.items() if i.startswith(model.letter)}
    rows = model._default_manager.select_for_update(of=("self",)).filter(pk__in=versions).order_by("pk")
    return [(row, versions[row.pk]) for row in rows]


def _is_used(record: Printable) -> bool:
    """By any row but what the road notes by itself; or it was in print."""
    if PublicRecord.press.filter(pk=record.record_id).exists():
        return True
    fields = record._meta.get_fields(include_hidden=True)
    ties = (one.field for one in fields if isinstance(one, ForeignObjectRel) and one.related_model is not Mention)
    return any(tie.model._default_manager.filter(**{tie.name: record}).exists() for tie in ties)
