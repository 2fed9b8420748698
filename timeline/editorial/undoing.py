"""What is common to taking back a verdict: it is the one that was seen, and the draft that it made goes with it."""

from typing import NamedTuple

from django.utils.translation import gettext as _

from timeline.editorial.errors import Refused
from timeline.models import ArticleVerdict, Claim, TimelineEntry
from timeline.printed.models import PublicRecord


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


def discard(draft: TimelineEntry, version: int | None, was_printed: bool | None) -> str:
    """Deletes the draft if nobody has saved it since the verdict made it, nor tied another record to it; else a
    sentence about what was left."""
    ties = (draft.links_on, draft.links_back, draft.demands, draft.responses, draft.entry_stories)
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
