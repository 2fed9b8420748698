"""What is to be done with an arrived page, from what is held and what arrived: a plan that `store` carries out.

A held article is the same source when its very text is held of the same house (at whatever address it is met again; a
copy at another outlet is an article of its own), else when its address is the same and nothing speaks against it, else
when outlet, title and day are. An
address alone proves little: sites name their front page, or one page for all, as the address of each. So text, title
or day must resemble. A text that is replaced becomes a version, so nothing that anybody quoted is lost.
"""

import re
from collections.abc import Iterable
from datetime import date

from timeline.addresses.canonical import canonical, fingerprint, is_bare, site
from timeline.ingest.dedupe import FEWEST, resemblance, sketch
from timeline.ingest.values import Held, Page, Plan

FOREIGN = 0.03  # of the shorter text: below, two texts have nothing in common but what a site says on every page
ENOUGH = {True: 0.6, False: 0.8}  # under another title: while the days agree, and when they do not
SHORTEST = 12  # letters of a title that another title may go on from


def decide(held: Iterable[Held], page: Page) -> Plan:
    held = tuple(held)
    known = next(iter([*_copies(held, page), *_likeliest(held, page), *_earlier(held, page)]), None)
    free = not any(_has_address(article, page) for article in held if article is not known)
    if known is None:
        return Plan("new", _why_new(free), takes_address=free)
    if not page.text or known.fingerprint == page.fingerprint:
        return _completed(known, page, free)
    if not known.fingerprint:
        return Plan("filled", "Its text was missing.", known.article_id, takes_address=free)
    if not _sameness(known, page):
        return Plan("same", "Already held, as a text that it had before.", known.article_id, takes_address=free)
    reason = "Held with another text: the page has changed since."
    return Plan("changed", reason, known.article_id, takes_address=free)


def _why_new(free: bool) -> str:
    if free:
        return "Nothing held has its address, its text, or its outlet, title and day."
    return "Another article is held at the address that it names, so it is kept without one."


def _completed(known: Held, page: Page, free: bool) -> Plan:
    """What is on record stays; what it lacks and the page has is taken. An address belongs to one article:
    of another's, only the claim to it is taken."""
    lacking = {
        "day": page.published_on and not known.published_on,
        "address": page.url and not known.url and free,
        "outlet": page.outlet and not known.outlet,
        "claim to an address": page.url and not (known.url or free or known.is_claimant),
    }
    if missing := [name for name, is_lacking in lacking.items() if is_lacking]:
        reason = f"Already held, but without its {', '.join(missing)}."
        return Plan("filled", reason, known.article_id, takes_address=free)
    return Plan("same", "Already held, word for word.", known.article_id, takes_address=free)


def _copies(held: Iterable[Held], page: Page) -> list[Held]:
    """Those with its very text, of its own house: of its very outlet first."""
    same = [article for article in held if article.fingerprint and article.fingerprint == page.fingerprint]
    same.sort(key=lambda article: _house(article.outlet) != _house(page.outlet))
    return [article for article in same if not _is_elsewhere(article, page)]


def _earlier(held: Iterable[Held], page: Page) -> list[Held]:
    """A copy of a text that an article had before."""
    return [a for a in held if page.fingerprint in a.earlier and not _is_elsewhere(a, page)]


def _has_address(article: Held, page: Page) -> bool:
    """Held at this very address; where only the case of the path differs both may have theirs."""
    mine, theirs = canonical(page.url) or "", canonical(article.url) or ""
    differ_in_case = mine != theirs and mine.lower() == theirs.lower()
    return bool(mine) and fingerprint(mine) == fingerprint(theirs) and not differ_in_case


def _likeliest(held: Iterable[Held], page: Page) -> list[Held]:
    """Held articles that are this source, the surest kind of sameness first."""
    ranked = [(rank, article) for article in held if (rank := _sameness(article, page))]
    return [article for _, article in sorted(ranked, key=lambda pair: (-pair[0], pair[1].article_id))]


def _sameness(article: Held, page: Page) -> int:
    if article.url and fingerprint(article.url) in {fingerprint(page.url), fingerprint(page.stated_url)} - {""}:
        return 2 * (_resembles(article, page) and not _is_another_house(article, page))
    if page.url and article.url:
        return 0
    theirs = _label(article.outlet, article.title, article.published_on)
    is_labelled = theirs is not None and theirs == _label(page.outlet, page.title, page.published_on)
    return int(is_labelled and not _is_foreign(article, page))


def _resembles(article: Held, page: Page) -> bool:
    """Whether text, title or day let it be the page that is held at this address. A page that was found at another
    one and only names this needs its words: whole sites name one page, under one title."""
    alike = _are_alike(article.title, page.title)
    is_elsewhere = bool(page.url) and fingerprint(page.url) != fingerprint(article.url)
    days_agree = not article.published_on or not page.published_on or article.published_on == page.published_on
    if not article.fingerprint or not page.text:
        return bool(alike) if is_elsewhere else alike is not False or days_agree
    shared = _shared(article, page)
    if shared is None:
        return not is_elsewhere and not is_bare(page.url or "") and (days_agree if alike is None else alike)
    title_suffices = alike and not is_elsewhere and not is_bare(page.url or "")
    return shared >= (FOREIGN if title_suffices else ENOUGH[days_agree])


def _shared(article: Held, page: Page) -> float | None:
    """The shared part of the shorter text; None where one is too short to tell."""
    theirs, mine = sketch(article.text), sketch(page.text)
    return resemblance(theirs, mine) if min(len(theirs), len(mine)) >= FEWEST else None


def _is_foreign(article: Held, page: Page) -> bool:
    """Two texts of which nothing is shared, such as the first and the second page of one report."""
    shared = _shared(article, page) if article.fingerprint and page.text else None
    return shared is not None and shared < FOREIGN


def _is_another_house(article: Held, page: Page) -> bool:
    """A copy elsewhere names the original's address as its own: the outlets differ, and only the page claims it."""
    is_claim = not page.is_found and fingerprint(page.url) == fingerprint(page.stated_url)
    return is_claim and _houses_differ(article, page)


def _is_elsewhere(article: Held, page: Page) -> bool:
    """At another outlet. A site that is named in two ways is one."""
    if _has_address(article, page):
        return _is_another_house(article, page)
    is_one_site = article.url and page.url and site(article.url) == site(page.url)
    return not is_one_site and _houses_differ(article, page)


def _houses_differ(article: Held, page: Page) -> bool:
    """Both are known, and neither is a shorter form of the other."""
    theirs, ours = (_house(name) for name in (article.outlet, page.outlet))
    return bool(theirs and ours and theirs not in ours and ours not in theirs)


def _are_alike(one: str | None, other: str | None) -> bool | None:
    """None when one is not known."""
    if not one or not other:
        return None
    shorter, longer = sorted((_folded(one), _folded(other)), key=len)
    return shorter == longer or (len(shorter) >= SHORTEST and longer.startswith(shorter))


def _label(outlet: str | None, title: str | None, day: date | None) -> tuple[str, str, date] | None:
    """Outlet, title and day, folded; None when one of them is unknown: two unknowns are not the same."""
    if not outlet or not title or not day:
        return None
    return _house(outlet), _folded(title), day


def _house(outlet: str | None) -> str:
    return _folded(outlet or "").removeprefix("the")


def _folded(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())
