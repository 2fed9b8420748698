"""What is printed was previewed. Records that come into print with an act are compared with those that were shown."""

import hashlib
from collections.abc import Iterable, Iterator

import orjson
from django.utils.translation import gettext as _

from timeline import publishing
from timeline.editorial.errors import Refused
from timeline.printed.contents import Content


class Unseen(Refused):
    """Something of what would be printed is not as it was when it was previewed. Nothing was changed."""


def fingerprint(contents: Iterable[Content]) -> str:
    """Of contents, whatever their order."""
    found = sorted(contents, key=lambda content: content["id"])
    return hashlib.sha256(orjson.dumps(found, option=orjson.OPT_SORT_KEYS)).hexdigest()


def brought(printed: publishing.Printed) -> str:
    """The fingerprint of what an act brings into print or takes out of it: the chosen records, and those that come
    with them for the first time. Not of refreshed records, since these stand in print already."""
    return fingerprint(_contents(printed))


def refuse_unseen(printed: publishing.Printed, seen: str | None) -> None:
    """`seen`: the fingerprint of what the preview showed; None where nobody previewed. Raises Unseen."""
    if seen is not None and seen != brought(printed):
        raise Unseen(
            _(
                "Something that would be printed was changed since you looked at it: the record itself, or what goes "
                "along with it. Here it stands as it is now; look at it again."
            )
        )


def _contents(printed: publishing.Printed) -> Iterator[Content]:
    for proof in (*printed.prepared.first, *printed.prepared.chosen):
        yield proof.content
