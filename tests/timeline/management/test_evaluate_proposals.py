"""How proposals are held against labels, and the figures of the reading."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings
from pytest_httpserver import HTTPServer
from werkzeug import Response

from tests.timeline.ingest.pages import LETTER
from tests.timeline.model_pointer.endpoint import endpoint, told
from timeline.ingest.values import DateGuess, Page, Proposal, Size
from timeline.management.evaluations.proposals_score import Score, same_name, scored

LABEL = {
    "kind": "protest",
    "action_types": ["walkout"],
    "contract_event": None,
    "parties": ["Corvane", "Corvane Workers"],
    "date": {"start": "2018-06-05", "end": "2018-06-05"},
    "size": {"low": 400, "high": None},
    "quote_contains": "400 walked out",
}
ROW = {"id": "a", "published_on": "2018-06-22", "empty": False, "forbidden_parties": ["Acme"], "expected": [LABEL]}
PAGE = Page(published_on=date(2018, 6, 22))


def proposal(**more: Any) -> Proposal:
    given: dict[str, Any] = {
        "kind": "protest",
        "title": "",
        "date": DateGuess("2018-06-05", ""),
        "quote": "More than 400 walked out.",
        "start": 0,
        "rule": "",
        "score": 1.0,
        "claim": ("", "", "", ""),
        "strangers": (("Corvane Inc.", "target"), ("Somebody", "actor")),
        "action_types": ("walkout",),
        "size": Size("more than 400", 400),
    }
    return Proposal(**(given | more))


def counts(*proposals: Proposal, **row: Any) -> dict[str, int]:
    return scored(ROW | row, PAGE, proposals, {"corvane": "Corvane"}).counts


def test_what_is_found_is_counted_by_what_agrees() -> None:
    found = counts(proposal())
    assert (found["due"], found["found"], found["right"], found["proposed"]) == (1, 1, 1, 1)
    assert (found["equal"], found["party"], found["parties"], found["rightly"], found["named"]) == (1, 1, 2, 1, 2)
    assert (found["sizes"], found["size"], found["actions"], found["action"]) == (1, 1, 1, 1)


def test_the_second_proposal_of_one_event_is_false() -> None:
    found = counts(proposal(), proposal(quote="They were 400."))
    assert (found["found"], found["proposed"]) == (1, 2)


@pytest.mark.parametrize(
    "other",
    [
        proposal(kind="contract"),
        proposal(strangers=(("Somebody", "actor"),)),
        proposal(quote="They met.", action_types=("strike",)),
    ],
)
def test_what_agrees_in_too_little_is_another_event(other: Proposal) -> None:
    found = counts(other)
    assert (found["found"], found["proposed"]) == (0, 1)


def test_an_optional_event_is_neither_missed_nor_false() -> None:
    optional = {"expected": [LABEL | {"optional": True}]}
    assert counts(**optional)["due"] == 0
    assert counts(proposal(), **optional)["proposed"] == 0


def test_dates_that_hold_the_right_one_or_exclude_it() -> None:
    wide, wrong = proposal(date=DateGuess("2018-06", "")), proposal(date=DateGuess("2018-05", ""))
    unknown = proposal(date=DateGuess("[..2018-06-22]", ""))
    assert [counts(one)["equal"] for one in (wide, wrong, unknown)] == [0, 0, 0]
    assert [counts(one)["inside"] for one in (wide, wrong, unknown)] == [1, 0, 0]
    assert [counts(one)["apart"] for one in (wide, wrong, unknown)] == [0, 1, 0]


def test_an_empty_article_and_a_party_of_the_furniture() -> None:
    found = counts(proposal(strangers=(("Acme", "actor"),)), empty=True, expected=[])
    assert (found["on_empty"], found["forbidden"], found["empty"]) == (1, 1, 1)


def test_one_name_in_several_spellings() -> None:
    assert {same_name(name) for name in ("the Pentagon", "U.S. Department of Defense", "DoD")} == {"dod"}
    assert same_name("Corvane Inc.") == same_name("Corvane")


def test_totals_add_up() -> None:
    both = Score.total([scored(ROW, PAGE, [proposal()], {}), scored(ROW, None, [], {})])
    assert both.share("found", "due") == "0.500 (1/2)"
    assert both.missed == ["a: 400 walked out"]


@pytest.mark.django_db
def test_pointings_are_read_as_well_as_the_note_says(capsys: pytest.CaptureFixture[str], shared: Path) -> None:
    folder = shared / "data" / "proposals"
    call_command("evaluate", "proposals", "--data", str(shared / "data"), "--pointer", str(folder / "pointings.jsonl"))
    *_, recall, dates_, parties, actions = capsys.readouterr().out.splitlines()
    assert float(recall.split()[1]) >= 0.91
    assert "disjoint 0" in dates_
    assert float(parties.split("sizes ")[1].split()[0]) >= 0.91
    assert actions.count("1.000") == 2


@pytest.mark.django_db
def test_a_page_that_nobody_pointed_at_proposes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    row = ROW | {"url": "https://example.org/a", "content": "Corvane\n\n400 walked out.", "published_given": True}
    (tmp_path / "articles.jsonl").write_text(json.dumps(row))
    (tmp_path / "pointings.jsonl").write_text(json.dumps({"id": "b", "events": []}))
    files = ("--articles", str(tmp_path / "articles.jsonl"), "--pointer", str(tmp_path / "pointings.jsonl"))
    call_command("evaluate", "proposals", *files)
    assert "recall 0.000 (0/1)" in capsys.readouterr().out


ASKED = {"parties": ["Norvane"], "quote_contains": "to be told where their work is used"}
ARTICLE = ROW | {
    "url": "https://example.org/a",
    "content": LETTER,
    "published_given": True,
    "expected": [LABEL | ASKED],
}
SENTENCE = next(part for part in LETTER.split("\n\n") if str(ASKED["quote_contains"]) in part)
EVENT = {"kind": "protest", "sentences": [SENTENCE], "parties": [{"words": "Norvane", "role": "target"}]}


def figures(folder: Path, capsys: pytest.CaptureFixture[str], pointer: str) -> dict[str, Any]:
    (folder / "articles.jsonl").write_text(json.dumps(ARTICLE))
    call_command("evaluate", "proposals", "--articles", str(folder / "articles.jsonl"), "--pointer", pointer, "--json")
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


@pytest.mark.django_db
def test_a_model_is_asked_once_and_then_its_answer_is_stored(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], httpserver: HTTPServer, settings: Settings
) -> None:
    model = endpoint(httpserver, settings)
    model.says = [Response("", status=400), told(EVENT)]
    assert figures(tmp_path, capsys, "stored")["not answered"] == {"it was not asked about it.": 1}

    for pointer in ("model", "stored", "model"):
        found = figures(tmp_path, capsys, pointer)
        assert (found["all"]["found"], found["all"]["proposed"], found["not answered"]) == (1, 1, {})
        assert found["all, the sure ones"]["proposed"] == 1
    assert len(model.asked) == 2 and ["misses" in found[half] for half in ("half 0", "half 1")] == [True, False]


@pytest.mark.django_db
def test_a_model_that_does_not_answer_is_said_to(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], httpserver: HTTPServer, settings: Settings
) -> None:
    endpoint(httpserver, settings).says = [Response("", status=401)]
    assert list(figures(tmp_path, capsys, "model")["not answered"].values()) == [1]

    settings.TRACKER_MODEL_URL = ""
    with pytest.raises(CommandError, match="TRACKER_MODEL_URL"):
        figures(tmp_path, capsys, "model")


def test_an_option_that_an_evaluation_does_not_take_is_refused() -> None:
    with pytest.raises(CommandError, match="takes no --articles"):
        call_command("evaluate", "duplicates", "--articles", "articles.jsonl")
