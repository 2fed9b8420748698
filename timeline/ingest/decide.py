"""What is to be done with an arrived page, from what is held and what arrived: a plan that `store` carries out.

A held article is the same source when its very text is held (a text is on record once, at whatever address it is met
again), else when its address is the same (canonically), else outlet, title and day.
"""

import re
from collections.abc import Iterable
from datetime import date

from timeline.ingest.address import fingerprint
from timeline.ingest.values import Held, Page, Plan


def decide(held: Iterable[Held], page: Page) -> Plan:
    held = tuple(held)
    known = next(iter([*_copies(held, page), *_likeliest(held, page)]), None)
    if known is None:
        return Plan("new", "Nothing held has its address, its text, or its outlet, title and day.")
    if not page.text or known.fingerprint == page.fingerprint:
        return _completed(known, held, page)
    if not known.fingerprint:
        return Plan("filled", "Known by outlet, title and day; its text was missing.", known.article_id)
    return Plan("changed", "Held with another text: the page has changed since.", known.article_id)


def _completed(known: Held, held: Iterable[Held], page: Page) -> Plan:
    """What is on record stays; what it lacks and the page has is taken. An address belongs to one article."""
    taken = any(_is_at(article, page) for article in held)
    lacking = {
        "day": page.published_on and not known.published_on,
        "address": page.url and not known.url and not taken,
        "outlet": page.outlet and not known.outlet,
    }
    if missing := [name for name, is_lacking in lacking.items() if is_lacking]:
        return Plan("filled", f"Already held, but without its {', '.join(missing)}.", known.article_id)
    return Plan("same", "Already held, word for word.", known.article_id)


def _copies(held: Iterable[Held], page: Page) -> list[Held]:
    return [article for article in held if article.fingerprint and article.fingerprint == page.fingerprint]


def _is_at(article: Held, page: Page) -> bool:
    return bool(page.url and article.url) and fingerprint(article.url) == fingerprint(page.url)


def _likeliest(held: Iterable[Held], page: Page) -> list[Held]:
    """Held articles that are this source, the surest kind of sameness first."""
    ranked = [(rank, article) for article in held if (rank := _sameness(article, page))]
    return [article for _, article in sorted(ranked, key=lambda pair: (-pair[0], pair[1].article_id))]


def _sameness(article: Held, page: Page) -> int:
    if page.url and article.url:
        return 2 * _is_at(article, page)
    theirs = _label(article.outlet, article.title, article.published_on)
    return int(theirs is not None and theirs == _label(page.outlet, page.title, page.published_on))


def _label(outlet: str | None, title: str | None, day: date | None) -> tuple[str, str, date] | None:
    """Outlet, title and day, folded; None when one of them is unknown: two unknowns are not the same."""
    if not outlet or not title or not day:
        return None
    return _folded(outlet).removeprefix("the"), _folded(title), day


def _folded(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())
