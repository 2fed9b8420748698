"""How an entry is known: its citations, by when, and from how many independent origins."""

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
    """An address as it may become a link: of the web, or none."""
    return url if is_web_address(url) else None


def basis(citation: Content, article: Content) -> str:
    """In words: what the report rests on; empty when not on record."""
    if citation["basis"] == "rests_on" or (not citation["basis"] and article["rests_on"]):
        return f"rests on {citation['rests_on'] or article['rests_on']}"
    return citation["basis"].replace("_", " ")


def known_by(cited: list[Document]) -> str | None:
    """The earliest publication among the citations (ISO dates sort as text)."""
    return min((c["published_on"] for c in cited if c["published_on"]), default=None)


def is_known_in_time(entry: Document) -> bool:
    """A moment's latest day, a span's earliest, may not lie after the first report of it, unless it is announced."""
    when = dates.parse(entry["date"]["edtf"])
    start, end = dates.bounds(when)
    day = end if isinstance(when, dates.Moment) else start
    return entry["is_announced"] or not (entry["known_by"] and day and day.isoformat() > entry["known_by"])


def corroboration(content: Content, cited: list[Document], reading: Reading) -> Document:
    """Sources are articles; independent ones have distinct origins: an outlet's owner, what a report rests on, or the
    report that several articles tell."""
    articles = {c["article"] for c in cited}
    groups = {c["article"]: (reading.get(c["article"]) or {}).get("group") for c in cited}
    firsts = set(groups.values())
    told = [(c, groups[c["article"]] or (c["article"] if c["article"] in firsts else None)) for c in cited]
    return {"sources": len(articles), "independent": _apart(_origins(c, group, reading) for c, group in told)}


def _origins(cited: Document, group: str | None, reading: Reading) -> set[str]:
    """What it shares with others of the same origin. A copy tells nothing of its own house."""
    shared = {group} if group else set()
    if cited["basis"].startswith("rests on "):
        return {cited["basis"].removeprefix("rests on ").casefold()} | shared
    if group and group != cited["article"]:
        return shared
    article = reading.get(cited["article"]) or {}
    return {(article.get("owner") or article.get("outlet") or cited["article"]).casefold()} | shared


def _apart(origins: Iterable[set[str]]) -> int:
    """How many of them have nothing in common, however many others lie between."""
    found: list[set[str]] = []
    for mine in origins:
        apart = [other for other in found if not other & mine]
        found = [*apart, mine.union(*(other for other in found if other & mine))]
    return len(found)


def claim_state(content: Content, independent: int) -> str:
    """An editor's word stands; else two independent origins corroborate."""
    return content["claim_state"] or ("corroborated" if independent > 1 else "unverified")
