"""The founding article, as saved from a browser, through the command, into a record that holds the demo."""

import json
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connections
from pytest_django import DjangoDbBlocker

from tests.databases import clone, drop, point_at
from tests.demo import Demo
from tests.timeline.ingest.dump import dump
from timeline.models import Article, Suggestion

ONLY_IN_THE_FRAME = {"oracle", "netflix", "paramount", "apple"}
SIX = {
    "Amazon employees ask Jeff Bezos to end police sales and drop Palantir",
    "The ACLU and more than three dozen groups write to Jeff Bezos",
    "Nineteen Amazon shareholders write to Jeff Bezos about Rekognition",
    "AWS calls a ban on promising technologies the wrong approach",
    "Google says it will not renew its Defense Department contract",
    "Microsoft discusses its ICE contract in an email to employees",
}


@pytest.fixture(scope="module")
def page(shared: Path) -> str:
    return str(shared / "seed" / "fortune-2018-06-22-amazon-rekognition.txt")


@pytest.fixture(scope="module")
def told(worker: str, demo_once: Demo, django_db_blocker: DjangoDbBlocker, page: str) -> Iterator[dict[str, Any]]:
    """What the command told of the page, on a record that held the demo."""
    before = connections["default"].settings_dict["NAME"]
    name = clone(f"seed_{worker}", demo_once.database)
    point_at(name)
    with django_db_blocker.unblock():
        yield ingest(page)
    point_at(before)
    drop(name)


def ingest(page: str) -> dict[str, Any]:
    out = StringIO()
    call_command("ingest", page, "--json", stdout=out)
    return json.loads(out.getvalue())


def of(told: dict[str, Any], kind: str, *roles: tuple[str, str], **fields: Any) -> dict[str, Any]:
    """The one proposal of that kind with these roles and fields."""
    found = [
        proposal
        for proposal in told["proposals"]
        if proposal["kind"] == kind
        and {(role["slug"], role["role"]) for role in proposal["organizations"]} >= set(roles)
        and all(proposal[name] == value for name, value in fields.items())
    ]
    assert len(found) == 1, [proposal["title"] for proposal in told["proposals"]]
    return found[0]


def test_the_article_stands_without_its_frame(told: dict[str, Any]):
    article = told["article"]
    assert article["title"] == (
        "Amazon Employees Want Jeff Bezos to Stop Selling Rekognition to Law Enforcement, According to Report"
    )
    assert (article["byline"], article["outlet"], article["published_on"]) == ("Sarah Gray", "Fortune", "2018-06-22")
    assert article["url"] is None
    assert article["language"] == "en"
    assert told["group"]["basis"] == "rests on Gizmodo"
    text = Article.objects.get(pk=int(article["id"][1:])).text
    assert text.startswith("Amazon employees are asking CEO Jeff Bezos") and text.endswith("in an email to employees.")
    assert "Suleyman" not in text and "Fortune 500" not in text


def test_it_names_whom_the_text_names_and_nobody_from_the_frame(told: dict[str, Any]):
    names = {mention["slug"] for mention in told["mentions"]}
    assert names >= {
        "amazon",
        "palantir",
        "aclu",
        "us-immigration-and-customs-enforcement",
        "us-department-of-homeland-security",
        "google",
        "microsoft",
        "us-department-of-defense",
        "orlando-police-department",
        "washington-county-sheriffs-office",
        "rekognition",
        "amazon-web-services",
    }
    assert not names & ONLY_IN_THE_FRAME
    assert "AWS" in next(m for m in told["mentions"] if m["slug"] == "amazon-web-services")["matched"]


def test_it_proposes_the_six_events_each_on_its_own_date(told: dict[str, Any]):
    workers = of(told, "protest", ("amazon", "target"), participants="Amazon employees")
    aclu = of(told, "protest", ("aclu", "actor"), ("amazon", "target"))
    holders = [p for p in told["proposals"] if p["size"] and p["size"]["unit"] == "shareholders"]
    answer = of(told, "statement", ("amazon", "actor"))
    google = of(told, "contract", ("google", "actor"), contract_event="non_renewal")
    microsoft = of(told, "statement", ("microsoft", "actor"))
    assert workers["action_types"] == ["open_letter"]
    assert (workers["date"]["start"], workers["date"]["end"]) == (None, "2018-06-22")
    assert aclu["date"]["edtf"] == "2018-05"
    assert aclu["size"]["low"] == 36
    assert [(p["size"]["low"], p["size"]["high"]) for p in holders] == [(19, 19)]
    assert holders[0]["date"]["start"] >= "2018-06-17" and holders[0]["date"]["end"] <= "2018-06-22"
    assert answer["date"]["end"] == google["date"]["end"] == microsoft["date"]["end"] == "2018-06-22"
    assert google["date"]["start"] is None


def test_each_proposal_says_how_it_was_found(told: dict[str, Any]):
    text = " ".join(Article.objects.get(pk=int(told["article"]["id"][1:])).text.split())
    assert 6 <= len(told["proposals"]) <= 9
    for proposal in told["proposals"]:
        assert proposal["rule"] and proposal["reasons"] and proposal["date"]["reason"]
        assert proposal["organizations"]
        assert proposal["known_by"] == "2018-06-22"
        assert " ".join(proposal["quote"].split()) in text
        assert proposal["date"]["edtf"] != "2018-06-22", "an article's day is no event's day"


def test_the_article_known_without_text_gets_it_and_its_events_are_recognised(told: dict[str, Any]):
    fortune = Article.objects.get(outlet__name="Fortune")

    assert told["article"]["id"] == fortune.record_id
    assert (told["article"]["created"], told["article"]["action"]) == (False, "filled")
    assert fortune.citations.count() >= 6
    entries = {s.title: s.existing_entry for s in Suggestion.objects.all() if s.existing_entry}
    assert {entry.title for entry in entries.values()} >= SIX
    assert all(f"{entry.record_id} cites this article already" in reasons(title) for title, entry in entries.items())


def reasons(title: str) -> str:
    return " ".join(Suggestion.objects.get(title=title).reasons)


def test_ingesting_it_twice_changes_nothing_and_says_so(told: dict[str, Any], page: str):
    before = dump()

    again = ingest(page)

    assert dump() == before
    assert again == told | {"article": told["article"] | {"action": "same"}}
    out = StringIO()
    call_command("ingest", page, stdout=out)
    assert "already held, nothing changed" in out.getvalue()
    assert dump() == before


def test_on_an_empty_record_it_is_new_and_names_nobody(record: str, page: str):
    told = ingest(page)

    assert told["article"]["created"] is True
    assert told["mentions"] == []
    assert told["skipped"] is None


def test_the_demo_may_come_after_the_article(told: dict[str, Any], record: str, page: str):
    ingest(page)
    call_command("demo", stdout=StringIO())

    later = ingest(page)

    assert later["article"]["action"] == "reread"
    assert {mention["slug"] for mention in later["mentions"]} == {mention["slug"] for mention in told["mentions"]}
    assert [proposal["title"] for proposal in later["proposals"]] == [p["title"] for p in told["proposals"]]
    before = dump()
    assert ingest(page)["article"]["action"] == "same"
    assert dump() == before
