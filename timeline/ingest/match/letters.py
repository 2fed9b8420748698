"""A text in the two forms in which it is searched, each of them made once, when it is first asked for."""

from functools import cached_property

from timeline.ingest.match.edges import blanked
from timeline.ingest.match.forms import fold


class Letters:
    """Offsets are the same in all three."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def folded(self) -> str:
        return fold(self.text)

    @cached_property
    def blanked(self) -> str:
        return blanked(self.folded)
