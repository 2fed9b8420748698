"""Naughty strings and scripts as questions and as titles: read somehow, refused by no database, marked as text."""

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from django.db import connection
from django.test import Client

from timeline.printed.search.marks import marked, piece
from timeline.printed.search.question import question
from timeline.printed.search.vectors import of_texts
from timeline.text import line

SOME = 5
"""Of them one in so many: all were tried once."""
ELEMENT = re.compile(r"<(?!/?mark>)")


def strings(shared: Path) -> Iterator[str]:
    hostile = shared / "data" / "hostile"
    yield from json.loads((hostile / "strings" / "blns.json").read_text())
    for name in ("h5sc_vectors.txt", "payloadbox_xss.txt"):
        yield from (hostile / "xss" / name).read_text(errors="replace").splitlines()


def test_every_one_can_be_asked_and_kept_and_is_marked_as_text(record, shared):
    found = [line(text) for text in list(strings(shared))[::SOME]]
    asked = [question(text) for text in found]

    with connection.cursor() as cursor:
        queries = [each for one in asked if one for each in (one.anywhere(), one.in_title(), one.in_names())]
        cursor.execute("SELECT count(one::tsquery) FROM unnest(%s::text[]) AS one", [queries])
        assert cursor.fetchone() == (len(queries),)
        kept = [of_texts([(text, "A"), (text, "D")], besides=[]) for text in found]
        cursor.execute("SELECT one::tsvector::text FROM unnest(%s::text[]) AS one", [kept])
        assert [one for (one,) in cursor.fetchall()] == kept
    for text, one in zip(found, asked, strict=True):
        html = piece(marked(text, one)).html()
        assert not ELEMENT.search(html), text
        assert (
            marked(text, one).html().replace("<mark>", "").replace("</mark>", "") == marked(text, question("")).html()
        )
        assert unescape(marked(text, question("")).html()) == text
    assert len(found) > 200


def test_some_of_them_are_answered_and_none_runs(record, shared):
    get = Client().get

    for text in list(strings(shared))[::400]:
        answer = get("/search/", {"q": text[:300]})
        assert answer.status_code == 200, text
        assert "<script>" not in answer.content.decode().lower(), text
        assert get("/search/suggest", {"q": text[:300]}).status_code == 200, text
        assert get("/api/v1/search/", {"q": text[:300]}).status_code in (200, 400), text
