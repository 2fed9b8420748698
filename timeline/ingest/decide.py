"""What is to be done with an arrived page, given what the record holds that it may be."""

from collections.abc import Sequence

from timeline.ingest.values import Held, Page, Plan

PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "})


def decide(held: Sequence[Held], page: Page) -> Plan:
    """The very text wins over the address, the address over outlet, title and day."""
    if same := next((h for h in held if h.fingerprint and h.fingerprint == page.fingerprint), None):
        return Plan("same", "The record holds this very text.", same.article_id)
    if there := next((h for h in held if h.url and h.url == page.url), None):
        if there.fingerprint:
            return Plan("changed", "The record holds another text from this address.", there.article_id)
        return Plan("filled", "The record knows this address, without its text.", there.article_id)
    if known := next((h for h in held if _is_known_as(h, page)), None):
        return Plan("filled", "The record knows an article of this outlet, title and day.", known.article_id)
    return Plan("new", "Neither its address nor its text is on record.")


def _is_known_as(held: Held, page: Page) -> bool:
    """Known without text, and not by another address."""
    if held.fingerprint or (held.url and page.url):
        return False
    names = [(held.outlet, page.outlet), (held.title, page.title)]
    return bool(page.published_on) and held.published_on == page.published_on and all(_same(*pair) for pair in names)


def _same(one: str | None, other: str | None) -> bool:
    return bool(one and other) and _folded(one) == _folded(other)


def _folded(text: str | None) -> str:
    return " ".join((text or "").translate(PLAIN).split()).casefold()
