"""News sitemaps (sitemaps.org, with Google's news tags), and indexes of sitemaps as a list."""

from collections.abc import Iterator

from lxml import etree

from timeline.ingest.feeds import entries, tree
from timeline.ingest.feeds.elements import Fields, address
from timeline.ingest.feeds.names import name
from timeline.ingest.feeds.times import when
from timeline.ingest.feeds.values import FeedContent, FeedItem
from timeline.languages import language_tag


def read(root: etree._Element, called: str, problems: tuple[str, ...]) -> FeedContent:
    if called == "sitemapindex":
        return FeedContent("index", more=tuple(dict.fromkeys(_listed(root))), problems=problems)
    pages = [element for element in root if name(element) == "url"]
    items = tuple(item for element in pages[: tree.MOST] if (item := _item(Fields(element, None))))
    return FeedContent("sitemap", items=items, problems=(*problems, *[tree.TOO_MANY] * (len(pages) > tree.MOST)))


def _listed(root: etree._Element) -> Iterator[str]:
    for element in root[: tree.MOST]:
        if name(element) == "sitemap" and (found := address(Fields(element, None).text("loc"), None)):
            yield found


def _item(page: Fields) -> FeedItem | None:
    url = page.address(page.text("loc"))
    if not url:
        return None
    news = Fields(next(page.all("news:news"), page.element), None)
    house = Fields(next(news.all("news:publication"), page.element), None)
    words = news.text("news:keywords").split(",")
    return FeedItem(
        id=entries.bounded(url),
        url=url,
        title=news.line("news:title"),
        published=when(news.text("news:publication_date")),
        updated=when(page.text("lastmod")),
        language=language_tag(house.text("news:language")) or "",
        categories=tuple(dict.fromkeys(word.strip()[: entries.LONGEST_NAME] for word in words if word.strip()))[
            : entries.MOST_NAMES
        ],
    )
