"""Organizations that the record does not know, among those that it does: rules look at both alike.

A stranger goes by a slug that nobody on record can have: a mark, and behind it the slug that the record would make of
its name. So what a claim calls it (`key`) stays the same when it comes on record under the name that the page gave it.
"""

import re
import unicodedata
from collections.abc import Sequence

from timeline.ingest.values import Mention, Stranger, Subject

MARK = "?"
LONGEST = 80
"""Characters of a slug."""


def entered(strangers: Sequence[Stranger]) -> tuple[tuple[Mention, ...], tuple[Subject, ...]]:
    """As mentions and subjects, to be put behind those on record."""
    mentions = (
        Mention("organization", MARK + slug_of(one.name), one.name, one.count, one.forms, one.spans)
        for one in strangers
    )
    subjects = (Subject("organization", MARK + slug_of(one.name), one.name, one.sort) for one in strangers)
    return tuple(mentions), tuple(subjects)


def is_stranger(slug: str) -> bool:
    return slug.startswith(MARK)


def key(slug: str) -> str:
    """What a claim calls an organization, on record or not."""
    return slug.removeprefix(MARK)


def slug_of(name: str) -> str:
    """As the record makes it of a name; of one without a letter that slugs have, its words."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain)).strip("-_")[:LONGEST].strip("-")
    return slug or "-".join(name.casefold().split())
