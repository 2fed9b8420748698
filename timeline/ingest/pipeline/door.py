"""The door to the network, as the settings have it."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings

from timeline.ingest import fetch as network
from timeline.ingest.fetch import ANSWER, Answered, Kinds, NotModified, Way
from timeline.ingest.values import Skipped

Said = Answered | NotModified | Way | Skipped


def ask(where: str | Way, *, kinds: Kinds, etag: str = "", last_modified: str = "") -> Said:
    return network.ask(where, kinds=kinds, etag=etag, last_modified=last_modified, **_as_set())


def fetch(where: str | Way, *, kinds: Kinds) -> Answered | Way | Skipped:
    return network.fetch(where, kinds=kinds, **_as_set())


def call(url: str, *, form: Mapping[str, str] | None = None, authorization: str = "") -> Answered | Skipped:
    """A service of the web."""
    return network.call(url, kinds=ANSWER, form=form, authorization=authorization, **_as_set())


def _as_set() -> dict[str, Any]:
    return {"allow": settings.TRACKER_FETCH_ALLOW, "contact": settings.TRACKER_CONTACT}
