"""Pages that are empty until their scripts run carry their text all the same."""

import json
from datetime import date

import pytest

from tests.timeline.ingest.parse.test_lost_text import OTHERS, PROSE, said
from timeline.ingest import parse
from timeline.ingest.values import Given, Page, Raw, Skipped

TITLE = "Workers ask Corvane for deaf lamp posts"
SHELL = "<nav><a href='/'>Home</a></nav><div id='root'></div>"


def data(value: object, attributes: str = "id='__NEXT_DATA__' type='application/json'") -> str:
    return f"<script {attributes}>{json.dumps(value)}</script>"


def read(body: str) -> Page | Skipped:
    markup = f"<!doctype html><html lang='en'><head><title>{TITLE}</title></head><body>{body}</body></html>"
    return parse.read(Raw(markup.encode()), Given(), date(2026, 11, 24))


CARRIED = {
    "html in one string": data({"props": {"pageProps": {"article": {"title": TITLE, "body": said(PROSE)}}}}),
    "a list of blocks": data({"story": {"content": [{"type": "paragraph", "text": line} for line in PROSE]}}),
    "blocks of html": data({"blocks": [{"kind": "text", "attributes": {"html": f"<p>{line}</p>"}} for line in PROSE]}),
    "a list of lines": data({"state": {"paragraphs": PROSE, "related": [{"teaser": line} for line in OTHERS]}}),
    "JSON-LD": data({"@type": "NewsArticle", "articleBody": "\n\n".join(PROSE)}, "type='application/ld+json'"),
    "JSON-LD in html": data({"@type": "NewsArticle", "articleBody": said(PROSE)}, "type='application/ld+json'"),
    "a copy for those without scripts": f"<noscript><div><h1>{TITLE}</h1>{said(PROSE)}</div></noscript>",
}


@pytest.mark.parametrize("carried", CARRIED.values(), ids=CARRIED)
def test_an_empty_page_is_read_from_what_it_carries(carried: str) -> None:
    page = read(SHELL + carried)

    assert isinstance(page, Page) and page.paragraphs == tuple(PROSE)


def test_what_a_page_shows_goes_before_what_it_carries() -> None:
    page = read(f"<article><h1>{TITLE}</h1>{said(PROSE)}</article>" + data({"comments": OTHERS}))

    assert isinstance(page, Page) and page.paragraphs == tuple(PROSE)


@pytest.mark.parametrize("script", ["", "{", "[" * 100_000, json.dumps({"a": ["b"] * 30_000}), '"' + "a" * 100])
def test_a_script_without_a_text_is_no_article(script: str) -> None:
    assert isinstance(read(f"{SHELL}<script type='application/json'>{script}</script>"), Skipped)
