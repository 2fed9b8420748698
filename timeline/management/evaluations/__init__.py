"""How well the road does on labelled data: `manage.py evaluate NAME`. One file each, pure: no row is written,
but for what a model answers, which is asked once.

An evaluation takes the folder of the data and yields its figures, a line each; it raises FileNotFoundError where the
data is not there. Some take more, by name: `articles`, `pointer`, `json`. What is random in it has a seed, so
that two runs say the same.
"""

from collections.abc import Callable, Iterator

from timeline.management.evaluations.aliases import aliases
from timeline.management.evaluations.duplicates import duplicates
from timeline.management.evaluations.extraction import extraction
from timeline.management.evaluations.feeds import feeds
from timeline.management.evaluations.linking import linking
from timeline.management.evaluations.names import names
from timeline.management.evaluations.proposals import proposals
from timeline.management.evaluations.relevance import relevance

EVALUATIONS: dict[str, Callable[..., Iterator[str]]] = {
    "aliases": aliases,
    "duplicates": duplicates,
    "extraction": extraction,
    "feeds": feeds,
    "linking": linking,
    "names": names,
    "proposals": proposals,
    "relevance": relevance,
}
