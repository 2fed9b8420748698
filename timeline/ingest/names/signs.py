"""What may speak for or against a name, how much each weighs, and how it is told."""

from typing import NamedTuple

ENOUGH = 1.5
"""From here on a name is taken for an organization's."""
POSSIBLE = 0.0
"""From here on it may be one, if what it does on the page speaks for that too."""

# The weights are small whole and half numbers chosen by hand on half of the labelled articles: `manage.py evaluate
# names` says what they do. A sign counts once for a name, however often it stands on the page.
WEIGHTS = {
    # by its own words
    "inside": 1.0,  # stands with capitals inside a sentence
    "legal": 3.0,
    "word": 2.5,
    "head": 2.5,
    "listed": 2.0,
    "listed word": 1.0,  # of one word alone, which other things may be called by too
    "letters": 0.5,
    "inner capital": 0.5,
    # by what stands beside it
    "people": 1.5,
    "belongings": 1.0,
    "called": 2.0,
    "deal": 1.5,
    "acts": 1.0,
    "says": 0.25,
    "done to": 0.5,
    "asked": 0.5,
    "branch": 2.0,
    "shortened": 1.0,
    "no common word": 1.0,
    "rather a name": 0.5,
    "addressed": 1.5,
    "of a country": 1.5,
    "listed beside": 1.5,
    # against
    "place": -2.5,
    "known place": -3.0,
    "people of": -3.0,
    "person": -5.0,
    "other": -5.0,
    "thing": -2.0,
    "common": -2.5,
    "first name": -1.0,
    "quoted": -1.5,
    "only begins": -0.5,
    "may be a word": -1.0,
    "published": -3.0,
    "bare": -4.0,
}


class Sign(NamedTuple):
    """`kind` is a key of WEIGHTS, `sort` what it tells of the organization, `reason` the sentence for people."""

    kind: str
    reason: str = ""
    sort: str = ""

    @property
    def weight(self) -> float:
        return WEIGHTS[self.kind]
