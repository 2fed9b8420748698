"""A feed's item as a page of its own, for the road that reads pages."""

from collections.abc import Iterator
from html import escape

from timeline.ingest.feeds.values import FeedItem

PAGE = """<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>
{facts}
</head><body><article><h1>{title}</h1>
{text}
</article></body></html>
"""


def document(item: FeedItem) -> str:
    """With all that the feed says of it: title, writers, day, address, language, and its text or else its teaser."""
    facts = "\n".join(_facts(item))
    text = item.content or item.summary
    return PAGE.format(language=escape(item.language), title=escape(item.title), facts=facts, text=text)


def _facts(item: FeedItem) -> Iterator[str]:
    if item.published:
        yield f'<meta property="article:published_time" content="{item.published.isoformat()}">'
    for author in item.authors:
        yield f'<meta name="author" content="{escape(author)}">'
    if item.url:
        yield f'<link rel="canonical" href="{escape(item.url)}">'
