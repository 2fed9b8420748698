"""The document of an article, a source: everything but its text, which is never shown."""

from timeline.printed.typesetting.evidence import link
from timeline.printed.typesetting.neighbours import Content, Document, Reading

FIELDS = (
    "id",
    "url",
    "title",
    "byline",
    "outlet",
    "published_on",
    "date_origin",
    "language",
    "rests_on",
    "archive_url",
)


def article(content: Content, reading: Reading) -> Document:
    return {name: content[name] for name in FIELDS} | {name: link(content[name]) for name in ("url", "archive_url")}
