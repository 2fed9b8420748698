"""The door to the Wayback Machine: asks it to keep a page (Save Page Now 2), how that goes, and what it holds.

    save(page) ─▶ Saving(job) ─▶ progress(job) ─▶ Saving … │ Kept(address) │ NotKept
    held(page, since) ─▶ Kept │ NotKept     its availability API: a save that failed, or was not answered, may be there

Its answers are JSON; nothing of that leaks past here. What it says in words stays in `detail`.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

from django.conf import settings

from timeline.addresses.web import is_web_address
from timeline.ingest.fetch import Answered, Refused
from timeline.ingest.pipeline.door import call
from timeline.ingest.values import Skipped

WITHIN = timedelta(days=30)
"""A copy that is not older will do."""
EXCLUDED = {"error:blocked-url"}
"""Its site does not want to be kept there."""
FOR_GOOD = {"error:invalid-url-syntax", "error:filesize-limit", "error:not-found", "error:no-access", "error:gone"}
TIME = "%Y%m%d%H%M%S"


@dataclass(frozen=True)
class Saving:
    job: str


@dataclass(frozen=True)
class Kept:
    url: str


@dataclass(frozen=True)
class NotKept:
    """`is_excluded`: never will be; `is_final`: trying again is in vain; `retry_after`: the wait that it asked for."""

    detail: str = ""
    is_excluded: bool = False
    is_final: bool = False
    retry_after: timedelta | None = None


NO_COPY = NotKept("The Wayback Machine named no address of its copy.")
Outcome = Saving | Kept | NotKept


def save(page: str) -> Outcome:
    form = {"url": page, "if_not_archived_within": f"{WITHIN.days}d", "skip_first_archive": "1"}
    said = _said(call(f"{settings.ARCHIVE_SAVES}/save", form=form, authorization=_key()))
    if isinstance(said, NotKept):
        return said
    job = said.get("job_id")
    return Saving(job[:100]) if isinstance(job, str) and job else _failed(said)


def progress(job: str) -> Outcome:
    said = _said(call(f"{settings.ARCHIVE_SAVES}/save/status/{quote(job, safe='')}", authorization=_key()))
    if isinstance(said, NotKept):
        return said
    if said.get("status") == "pending":
        return Saving(job)
    if said.get("status") != "success":
        return _failed(said)
    made_at, page = _time(said.get("timestamp")), said.get("original_url")
    if made_at is None or not is_web_address(page):
        return NO_COPY
    return _kept(f"{settings.ARCHIVE_SAVES}/web/{made_at.strftime(TIME)}/{page}")


def held(page: str, since: datetime, now: datetime) -> Kept | NotKept:
    """The copy nearest to now, where there is one that was made since."""
    asked = urlencode({"url": page, "timestamp": now.strftime(TIME)})
    said = _said(call(f"{settings.ARCHIVE_INDEX}/wayback/available?{asked}"))
    if isinstance(said, NotKept):
        return said
    found = _inside(_inside(said, "archived_snapshots"), "closest")
    made_at = _time(found.get("timestamp"))
    if not found.get("available") or found.get("status") != "200" or made_at is None or made_at < since:
        return NotKept("The Wayback Machine holds no copy of it that is new enough.")
    return _kept(str(found.get("url")).replace("http://", "https://", 1))


def _key() -> str:
    return f"LOW {settings.TRACKER_ARCHIVE}"


def _said(answer: Answered | Skipped) -> Mapping[str, Any] | NotKept:
    if isinstance(answer, Skipped):
        return NotKept(answer.detail, retry_after=answer.retry_after if isinstance(answer, Refused) else None)
    try:
        said = json.loads(answer.body)
    except (ValueError, RecursionError):
        said = None
    return said if isinstance(said, dict) else NotKept("The Wayback Machine gave an answer that is none.")


def _failed(said: Mapping[str, Any]) -> NotKept:
    why = str(said.get("status_ext") or "")
    detail = f"The Wayback Machine says: {said.get('message') or why or 'nothing'}"[:500]
    return NotKept(detail, is_excluded=why in EXCLUDED, is_final=why in EXCLUDED | FOR_GOOD)


def _kept(url: str) -> Kept | NotKept:
    """A copy is nowhere else than at the archive: readers are led there."""
    return Kept(url) if is_web_address(url) and urlsplit(url).hostname in _hosts() else NO_COPY


def _hosts() -> set[str | None]:
    return {urlsplit(address).hostname for address in (settings.ARCHIVE_SAVES, settings.ARCHIVE_INDEX)}


def _inside(said: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = said.get(name)
    return found if isinstance(found, dict) else {}


def _time(stamp: Any) -> datetime | None:
    try:
        return datetime.strptime(str(stamp), TIME).replace(tzinfo=UTC)
    except ValueError:
        return None
