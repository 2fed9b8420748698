"""Organizations that a page names and the record does not know.

A name is a run of words with capitals (`runs`); its own words (`shape`, `listed`) and what stands beside it wherever it
stands on the page (`beside`) speak for an organization or against one (`signs`); forms of one name are put together
(`houses`) and what speaks for one speaks for all. Nothing here knows the record but by the places of its mentions, on
which no stranger lies. Only English is read: where
every noun has a capital, or other small words stand beside names, nothing of this holds.
"""

from collections.abc import Sequence
from itertools import islice

from timeline.ingest.names import furniture
from timeline.ingest.names.forms import Form, forms
from timeline.ingest.names.houses import houses
from timeline.ingest.names.runs import runs
from timeline.ingest.names.signs import ENOUGH, POSSIBLE, Sign
from timeline.ingest.names.tokens import tokens
from timeline.ingest.parse.words import word_set
from timeline.ingest.values import Mention, Page, Stranger

PRESS = word_set(
    "press news newspaper newspapers media wire agency post times herald tribune gazette journal daily weekly"
    " chronicle courier observer standard mail telegraph echo star sun mirror review magazine bulletin radio"
    " television tv broadcasting report reporter record today online digest monitor ledger argus examiner dispatch"
)
"""What outlets are called by."""
CAP, MOST = 200_000, 4_000  # letters of a page that are read, and places of names


def strangers(page: Page, mentions: Sequence[Mention], enough: float = ENOUGH) -> tuple[Stranger, ...]:
    """By first appearance; none of a page in another language. `enough` is how much must speak for an organization."""
    if page.language.lower().split("-")[0] not in ("", "en"):
        return ()
    text = page.text[:CAP]
    words = tokens(text, sorted(span for mention in mentions for span in mention.spans))
    found = forms(text, words, islice(runs(words, furniture.places(text, words)), MOST))
    told = [house for house in houses(text, found) if _is_one(house, page, enough)]
    return tuple(sorted(map(_stranger, told), key=lambda one: one.spans))


def _is_one(house: list[Form], page: Page, enough: float) -> bool:
    """An outlet that is named as its own page's reports on others, but for one that is no press and tells of itself."""
    signs = _signs(house)
    is_own = page.outlet and any(form.longest.casefold() == page.outlet.casefold() for form in house)
    return (not is_own or _tells_of_itself(house, signs)) and _weight(signs) >= enough


def _tells_of_itself(house: list[Form], signs: dict[str, Sign]) -> bool:
    is_press = any(word in PRESS for form in house for word in form.key.split())
    return not is_press and bool(signs.keys() & {"acts", "called"})


def _weight(signs: dict[str, Sign]) -> float:
    return sum(sign.weight for sign in signs.values())


def _signs(house: list[Form]) -> dict[str, Sign]:
    """The signs of all its forms; that a short form is bare or only begins a sentence is nothing against the full."""
    signs = dict(house[0].signs)
    for form in house[1:]:
        for kind, sign in form.signs.items():
            if sign.weight > 0 and (kind not in signs or (sign.sort and not signs[kind].sort)):
                signs[kind] = sign
    if "inside" in signs:
        for kind in ("only begins", "may be a word", "rather a name", "no common word"):
            signs.pop(kind, None)
    return signs


def _stranger(house: list[Form]) -> Stranger:
    found = _signs(house)
    signs = sorted(found.values(), key=lambda sign: -sign.weight)
    spans = tuple(sorted(span for form in house for span in form.spans))
    sort = next((sign.sort for sign in signs if sign.sort and sign.weight > 0), "")
    written = tuple(words for form in house for words in form.written)
    reasons = tuple(sign.reason for sign in signs if sign.weight > 0)
    return Stranger(
        max(written, key=len), written, spans, sort, len(spans), reasons, tuple(sorted(found)), _weight(found)
    )


__all__ = ["ENOUGH", "POSSIBLE", "strangers"]
