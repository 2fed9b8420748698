"""What a feed announces, known again: which items are new, which have changed, which only bear another id.

An item is known by its feed's id for it, as long as nothing speaks against that; else by its address, in whichever
feed that stands; else, within its feed, by title, text and day together. So a feed that numbers its items anew or moves
to https brings nothing twice, and one that gives an old id to another article loses none. What proves nothing is no
mark: the front page of a site, an address or a label that several items of one feed bear.
"""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from html import unescape

from timeline.addresses.canonical import fingerprint, is_bare
from timeline.ingest.feeds.values import FeedItem

TAG = re.compile(r"<[^<>]*>")
TELLING = 40  # characters of title and teaser below which two dated items may say the same by chance
TELLING_UNDATED = 200


@dataclass(frozen=True)
class Marked:
    """An item, its words, and the marks by which it is known again; "" where there is none. `sha256` is over all that
    it says, but for its id and its times: feeds renew `updated` with every visitor's comment."""

    item: FeedItem
    summary: str
    content: str
    key: str
    address: str
    label: str
    sha256: str


@dataclass(frozen=True)
class Known:
    """An intake that may be one of them. `is_own`: of this very feed. `is_waiting`: nobody has read it yet. `has_text`:
    it holds its whole text, which stood in the feed."""

    pk: int
    is_own: bool
    key: str = ""
    address: str = ""
    label: str = ""
    sha256: str = ""
    is_waiting: bool = False
    has_text: bool = False


@dataclass(frozen=True)
class Sorted:
    """`changed` and `renamed` name the intake that each is; the others of the feed are as they were."""

    new: tuple[Marked, ...] = ()
    changed: tuple[tuple[int, Marked], ...] = ()
    renamed: tuple[tuple[int, Marked], ...] = ()


def marked(items: Iterable[FeedItem]) -> tuple[Marked, ...]:
    """Each once, in the feed's order: what says the same is one where it has an address, under whatever ids."""
    found = tuple({(one.address or one.key, one.sha256): one for one in map(_marked, items)}.values())
    addresses, labels = Counter(one.address for one in found), Counter(one.label for one in found)
    return tuple(
        replace(one, address=one.address * (addresses[one.address] == 1), label=one.label * (labels[one.label] == 1))
        for one in found
    )


def sort(found: Sequence[Marked], known: Iterable[Known]) -> Sorted:
    """`known` are all intakes that bear a mark of theirs."""
    shelf, new, changed, renamed = _Shelf(known), [], [], []
    for one, row in _matched(found, shelf):
        if row is None:
            new.append(replace(one, address="" if one.address in shelf.addresses else one.address))
        elif row.is_own and row.sha256 != one.sha256:
            changed.append((row.pk, shelf.addressed(one, row)))
        elif row.is_own and (row.key, row.address) != (one.key, one.address):
            renamed.append((row.pk, shelf.addressed(one, row)))
    return Sorted(tuple(new), tuple(changed), tuple(renamed))


def text_of(html: str) -> str:
    """The words of a piece of HTML."""
    return " ".join(unescape(TAG.sub(" ", html)).split())


def _marked(item: FeedItem) -> Marked:
    summary, content = text_of(item.summary), text_of(item.content)
    address = fingerprint(item.url) if item.url and not is_bare(item.url) else ""
    said = item.title, address or item.url or "", summary, content
    label = _label(item, content or summary)
    return Marked(item, summary, content, _sha256(item.id), address, label, _sha256("\0".join(said)))


def _label(item: FeedItem, text: str) -> str:
    words = f"{item.title} {text}".casefold()
    needed = TELLING if item.published else TELLING_UNDATED
    return _sha256(f"{item.published and item.published.date()} {words}") if len(words) >= needed else ""


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class _Shelf:
    """What is known, to be found by each of its marks; each row is one item at most."""

    def __init__(self, known: Iterable[Known]) -> None:
        self.by_key, self.by_address, self.by_label = defaultdict(list), defaultdict(list), defaultdict(list)
        for row in known:
            self.by_address[row.address].append(row)
            if row.is_own:
                self.by_key[row.key].append(row)
                self.by_label[row.label].append(row)
        self.addresses = set(self.by_address)
        self.taken: set[int] = set()

    def addressed(self, one: Marked, row: Known) -> Marked:
        """With the address that the row can have: another's stays that one's."""
        return replace(one, address=row.address) if one.address in self.addresses - {row.address} else one


def _matched(found: Sequence[Marked], shelf: _Shelf) -> list[tuple[Marked, Known | None]]:
    """The surest first, so that no item takes the row that is another's for certain."""
    rows: dict[int, Known] = {}
    for candidates in (_unchanged, _by_id, _by_address, _by_label):
        for number, one in enumerate(found):
            free = (row for row in candidates(one, shelf) if row.pk not in shelf.taken)
            if number not in rows and (row := next(free, None)):
                rows[number] = row
                shelf.taken.add(row.pk)
    return [(one, rows.get(number)) for number, one in enumerate(found)]


def _unchanged(one: Marked, shelf: _Shelf) -> list[Known]:
    return [row for row in shelf.by_key[one.key] if row.sha256 == one.sha256]


def _by_id(one: Marked, shelf: _Shelf) -> list[Known]:
    return [row for row in shelf.by_key[one.key] if _may_be(one, row)]


def _may_be(one: Marked, row: Known) -> bool:
    """Nothing says that the id was given to another article. Where nothing can, both are kept until one was read: what
    becomes of the other is judged by its text then."""
    if one.address and row.address:
        return one.address == row.address or bool(one.label) and one.label == row.label
    return not row.is_waiting or bool(one.label) and one.label == row.label


def _by_address(one: Marked, shelf: _Shelf) -> list[Known]:
    return [row for row in shelf.by_address[one.address] if not _is_lost_to(one, row)] if one.address else []


def _is_lost_to(one: Marked, row: Known) -> bool:
    """A text that nobody has read yet would be: other words under another id at an address that may be a list's."""
    is_unread = row.is_own and row.is_waiting and row.has_text
    return is_unread and row.key != one.key and bool(one.label and row.label) and one.label != row.label


def _by_label(one: Marked, shelf: _Shelf) -> list[Known]:
    return shelf.by_label[one.label] if one.label else []
