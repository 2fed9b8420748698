"""`manage.py ingest --pointer`: who points at the events of an article that is handed in."""

import json
from pathlib import Path

import pytest
from django.core.management import CommandError

from tests.timeline.ingest.pages import LETTER, cast
from tests.timeline.ingest.test_command import Said, run, saved
from timeline.ingest.values import SURE_FROM

pytestmark = pytest.mark.usefixtures("record")

SENTENCE = "Lumovar Systems ended its contract with Tide County on Thursday."
PAGE = LETTER + f"\n\n{SENTENCE}\n"
MARKED = {"kind": "contract", "action": "termination", "sentences": [SENTENCE], "sure": 0.5}
MARKED |= {"parties": [{"words": "Lumovar Systems", "role": "supplier"}, {"words": "Tide County", "role": "buyer"}]}


@pytest.fixture
def page(tmp_path: Path) -> str:
    cast()
    return saved(tmp_path, "page.txt", PAGE.encode())


def pointings(folder: Path, *ids: str) -> str:
    rows = [json.dumps({"id": each, "form": 2, "events": [MARKED]}) for each in ids]
    return saved(folder, "marked.jsonl", "\n".join(rows).encode())


def ingest(page: str, *words: str) -> Said:
    return run("ingest", page, "--json", "--published", "2018-06-22", *words)


def test_a_file_of_pointings_is_read_as_any_other_pointer(page: str, tmp_path: Path):
    by_rules = ingest(page, "--pointer", "offline").told["proposals"]
    (marked,) = ingest(page, "--pointer", pointings(tmp_path, "one")).told["proposals"]

    assert by_rules and {one["pointer"] for one in by_rules} == {"rules"}
    assert all(one["tier"] == ("sure" if one["score"] >= SURE_FROM else "maybe") for one in by_rules)
    assert (marked["pointer"], marked["tier"], marked["contract_event"]) == ("marked 2", "maybe", "termination")
    assert marked["quote"] == SENTENCE


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nobody.jsonl", "There is no file nobody.jsonl"),
        ("model", "Set TRACKER_MODEL"),
        ("stored", "Set TRACKER_MODEL"),
        (__file__, "is no file of pointings"),
    ],
)
def test_who_cannot_point_is_told_with_the_remedy(page: str, name: str, said: str):
    with pytest.raises(CommandError, match=said) as refused:
        ingest(page, "--pointer", name)
    assert refused.value.returncode == 2


def test_a_file_of_other_pages_is_refused_and_nothing_stored(page: str, tmp_path: Path):
    with pytest.raises(CommandError, match="has 2 pages and none of a page without address"):
        ingest(page, "--pointer", pointings(tmp_path, "https://a.example/", "https://b.example/"))
    assert ingest(page).told["article"]["created"]
