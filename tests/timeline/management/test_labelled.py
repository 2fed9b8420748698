"""What editors said of sentences is handed over as labelled pages, which are learnt from and measured on."""

import json
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from tests.factories import ArticleFactory, UserFactory
from tests.timeline.editorial.test_pick import ANSWER, DEMAND, TEXT, WALKOUT, at, company, picked
from timeline.editorial import put_aside, refuse, save
from timeline.ingest import store
from timeline.models import Article, User
from training import articles, examples

pytestmark = pytest.mark.django_db


@pytest.fixture
def article() -> Article:
    return ArticleFactory(text=TEXT, published_on=date(2024, 5, 16), relevance=0.9)


@pytest.fixture
def by() -> User:
    return UserFactory()


def refused(article: Article, words: str, kind: str, by: User, verdict: str = "not_this") -> None:
    one = store.enter(article, store.read_pick(article, at(words, kind=kind)).proposal)
    refuse(one, by=by, verdict=verdict, reason="It only says so.")


def rows() -> list[dict[str, Any]]:
    out = StringIO()
    call_command("labelled", stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_a_pick_and_a_refusal_are_labels_of_their_sentences(article: Article, by: User):
    picked(article, at(WALKOUT), by, chosen=company())
    refused(article, ANSWER, "contract", by)

    (row,) = rows()

    (event,), (no,) = row["events"], row["refused"]
    assert (row["text"], row["whole"], row["published_on"]) == (TEXT, False, "2024-05-16")
    assert (event["kind"], event["action"], event["sentences"], event["date"]) == (
        *("protest", "walkout", [WALKOUT], "2024-05-14"),
    )
    assert event["parties"] == [{"words": "Lumovar Systems", "role": "target"}]
    assert (event["size"]["low"], event["verdict"], event["pointer"]) == (60, "accepted", "editor 1")
    assert (no["kind"], no["sentences"], no["reason"]) == ("contract", [ANSWER], "It only says so.")


def test_the_label_is_what_the_editor_made_of_it(article: Article, by: User):
    entry = picked(article, at(WALKOUT), by)
    entry.kind, entry.date = "other", "2024-05"
    save(entry, entry.save, by=by)

    (event,) = rows()[0]["events"]

    assert (event["kind"], event["date"]) == ("other", "2024-05")


def test_an_event_that_is_of_another_record_is_no_near_miss(article: Article, by: User):
    refused(article, ANSWER, "statement", by, "out_of_scope")

    (row,) = rows()

    assert row["events"][0]["sure"] < 0.6 and not row["refused"]


def test_who_read_to_the_end_says_that_the_rest_tells_nothing(article: Article, by: User):
    put_aside(article, by=by, verdict="read")
    put_aside(ArticleFactory(text=f"{TEXT} Again."), by=by, verdict="not_relevant")

    (row,) = rows()

    assert row["whole"] and not row["events"]


def test_a_file_of_them_is_learnt_from_and_measured_on(article: Article, by: User, tmp_path: Path):
    picked(article, at(WALKOUT), by, chosen=company())
    refused(article, ANSWER, "statement", by)
    file = tmp_path / "labelled.jsonl"
    file.write_text("".join(f"{json.dumps(row)}\n" for row in rows()))

    told = examples.of(next(articles.read([file])))
    out = StringIO()
    call_command("evaluate", "proposals", articles=file, json=True, stdout=out)

    answers = {(example.answer, "lemma=walk_out/V" in example.signs) for example in told.of["deed"]}
    assert ("protest", True) in answers and ("none", False) in answers and not told.missed
    assert not any("w:sell" in example.signs for example in told.of["deed"]), f"nothing is known of “{DEMAND}”"
    counts = json.loads(out.getvalue())["all"]
    assert (counts["due"], counts["found"], counts["dated"], counts["equal"]) == (1, 1, 1, 1)
