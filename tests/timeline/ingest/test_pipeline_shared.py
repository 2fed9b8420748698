"""Strings that broke other systems, in every field of a page: each page ends in an article or in a reason."""

import gzip
import html
import json
from datetime import date
from pathlib import Path

import pytest

from tests.timeline.ingest.pages import LETTER, cast
from timeline.ingest import pipeline
from timeline.ingest.values import Given, Raw
from timeline.models import Article

TODAY = date(2026, 11, 24)


@pytest.mark.django_db
def test_a_page_of_naughty_strings_is_an_article_or_a_reason(shared: Path):
    cast()
    strings = json.loads((shared / "data" / "hostile" / "strings" / "blns.json").read_text())[::4]

    outcomes = [pipeline.ingest(page_of(text), Given(outlet=text or None), today=TODAY) for text in strings]

    assert len(outcomes) > 120
    assert all(bool(told["article"]) != bool(told["skipped"]) for told in outcomes)
    assert Article.objects.count() > 90


def page_of(text: str) -> Raw:
    """One page of its own for each string, the string in every place that is read."""
    escaped = html.escape(text)
    linked = json.dumps({"@type": "NewsArticle", "headline": text, "author": {"name": text}, "datePublished": text})
    paragraphs = "".join(f"<p>{escaped} {part}</p>" for part in LETTER.split("\n\n")[2:])
    body = (
        f"<html lang='{escaped}'><head><title>{escaped}</title><link rel=canonical href='https://a.example/{escaped}'>"
        f"<meta property='og:site_name' content='{escaped}'><script type='application/ld+json'>{linked}</script></head>"
        f"<body><article><h1>{escaped}</h1>{paragraphs}</article></body></html>"
    )
    return Raw(body.encode("utf-8", "replace"), name="a.html")


@pytest.mark.django_db
def test_a_hundred_thousand_nested_boxes_are_a_reason_not_a_crash(shared: Path):
    nested = gzip.decompress((shared / "data/hostile/generated_bombs/html_deep_div_100k.html.gz").read_bytes())

    told = pipeline.ingest(Raw(nested, name="deep.html"), today=TODAY)

    assert told["skipped"]["reason"] == "not_an_article"
