"""What is to be done with an arrived page, from what is held and what arrived: a plan that `store` carries out.

A held article is the same source when its address is the same (canonically), else its text, else outlet, title and day.
"""

import re
from collections.abc import Iterable
from datetime import date

from timeline.ingest.address import canonical
from timeline.ingest.values import Held, Page, Plan


def decide(held: Iterable[Held], page: Page) -> Plan:
    known = next((article for article in _likeliest(held, page)), None)
    if known is None:
        return Plan("new", "Nothing held has its address, its text, or its outlet, title and day.")
    if not page.text or known.fingerprint == page.fingerprint:
        return Plan("same", "Already held, word for word.", known.article_id)
    if not known.fingerprint:
        return Plan("filled", "Known by outlet, title and day; its text was missing.", known.article_id)
    return Plan("changed", "Held with another text: the page has changed since.", known.article_id)


def _likeliest(held: Iterable[Held], page: Page) -> list[Held]:
    """Held articles that are this source, the surest kind of sameness first."""
    ranked = [(rank, article) for article in held if (rank := _sameness(article, page))]
    return [article for _, article in sorted(ranked, key=lambda pair: (-pair[0], pair[1].article_id))]


def _sameness(article: Held, page: Page) -> int:
    if page.url and article.url:
        return 3 if canonical(article.url) == canonical(page.url) else 0
    if article.fingerprint and article.fingerprint == page.fingerprint:
        return 2
    theirs = _label(article.outlet, article.title, article.published_on)
    return int(theirs is not None and theirs == _label(page.outlet, page.title, page.published_on))


def _label(outlet: str | None, title: str | None, day: date | None) -> tuple[str, str, date] | None:
    """Outlet, title and day, folded; None when one of them is unknown: two unknowns are not the same."""
    if not outlet or not title or not day:
        return None
    return _folded(outlet).removeprefix("the"), _folded(title), day


def _folded(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())
