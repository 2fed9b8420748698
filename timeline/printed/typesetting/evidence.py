"""The evidence for an entry: its citations, by when it was known, and how many sources are independent."""

from collections.abc import Iterable

from timeline import dates
from timeline.addresses.web import is_web_address
from timeline.printed.typesetting.neighbours import Content, Document, Reading


def citations(content: Content, reading: Reading) -> list[Document]:
    return [
        _citation(citation, article)
        for citation in content["citations"]
        if (article := reading.get(citation["article"]))
    ]


def _citation(citation: Content, article: Content) -> Document:
    return {
        "article": article["id"],
        "title": article["title"],
        "outlet": article["outlet"],
        "url": link(article["url"]),
        "published_on": article["published_on"],
        "basis": basis(citation, article),
        "quote": citation["quote"],
        "supports": citation["supports"],
        "locator": citation["locator"],
        "archive_url": link(article["archive_url"]),
    }


def link(url: str | None) -> str | None:
    """The address if it may be a link, which only web addresses may; else None."""
    return url if is_web_address(url) else None


def basis(citation: Content, article: Content) -> str:
    """What the report is based on, in words; empty if that is not on record."""
    if citation["basis"] == "rests_on" or (not citation["basis"] and article["rests_on"]):
        return f"rests on {citation['rests_on'] or article['rests_on']}"
    return citation["basis"].replace("_", " ")


def known_by(cited: list[Document]) -> str | None:
    """The earliest day of publication among the citations; None if none is known. ISO dates sort as text."""
    return min((c["published_on"] for c in cited if c["published_on"]), default=None)


def is_known_in_time(entry: Document) -> bool:
    """Whether the first report of the entry is not earlier than what it reports; announced entries may be.

    Something at one unsure moment must have happened by then, something that lasts must have begun.
    """
    when = dates.parse(entry["date"]["edtf"])
    start, end = dates.bounds(when)
    day = end if isinstance(when, dates.Moment) else start
    return entry["is_announced"] or not (entry["known_by"] and day and day.isoformat() > entry["known_by"])


def corroboration(content: Content, cited: list[Document], reading: Reading) -> Document:
    """The number of `sources`, which are articles, and how many of these are `independent`.

    Articles are independent if they have different origins. An origin is the owner of an outlet, the report on which
    the article rests, or the group of articles that repeat one report.
    """
    articles = {c["article"] for c in cited}
    groups = {c["article"]: (reading.get(c["article"]) or {}).get("group") for c in cited}
    firsts = set(groups.values())
    told = [(c, groups[c["article"]] or (c["article"] if c["article"] in firsts else None)) for c in cited]
    return {"sources": len(articles), "independent": _apart(_origins(c, group, reading) for c, group in told)}


def _origins(cited: Document, group: str | None, reading: Reading) -> set[str]:
    """The origins of a cited article. For one that repeats another's report its own outlet is no origin."""
    shared = {group} if group else set()
    if cited["basis"].startswith("rests on "):
        return {cited["basis"].removeprefix("rests on ").casefold()} | shared
    if group and group != cited["article"]:
        return shared
    article = reading.get(cited["article"]) or {}
    return {(article.get("owner") or article.get("outlet") or cited["article"]).casefold()} | shared


def _apart(origins: Iterable[set[str]]) -> int:
    """The number of groups that have no origin in common, when articles that share one are put into one group."""
    found: list[set[str]] = []
    for mine in origins:
        apart = [other for other in found if not other & mine]
        found = [*apart, mine.union(*(other for other in found if other & mine))]
    return len(found)


def claim_state(content: Content, independent: int) -> str:
    """The state that editors have set, or else "corroborated" if there are two independent sources."""
    return content["claim_state"] or ("corroborated" if independent > 1 else "unverified")
