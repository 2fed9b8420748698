"""What is looked for among the entries, in PostgreSQL's words."""

import re
from dataclasses import dataclass, replace
from datetime import date

_NOT_EXACT = re.compile(r" & !\([^()]*<->[^()]*\)")
_WORD = re.compile(r"'([^']*)'(?::[A-D]+)?")


@dataclass(frozen=True)
class Sought:
    """What is looked for, as tsqueries, and among which entries.

    * `anywhere`, `in_title`, `weighed`: the words, the same in titles, and those by which is ranked.
    * `facets`: a tsquery too, or nothing.
    * `after`, `before`: as the parameters of that name; `at`: the sequence at which, None for now.
    """

    anywhere: str
    in_title: str = ""
    weighed: str = ""
    facets: str = ""
    after: date | None = None
    before: date | None = None
    at: int | None = None

    @property
    def words(self) -> str:
        return f"({self.anywhere}) & {self.facets}" if self.facets else self.anywhere

    def titles(self) -> "Sought":
        """The same, in titles alone."""
        return replace(self, anywhere=f"({self.anywhere}) & ({self.in_title})")


def of_year(words: str, year: int) -> str:
    """A tsquery for the index of words by year (statements.OF_YEAR). That knows no places and weights, so it finds at
    least what `words` do."""
    roughly = _NOT_EXACT.sub("", words).replace("<->", "&")
    return _WORD.sub(rf"'{year}:\1'", roughly)
