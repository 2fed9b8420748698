"""`manage.py evaluate names`, over a handful of articles that are made up."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from timeline.management.evaluations.names import names

TEXT = "The couriers of Lumovar walked out in May 2022, and the Kessock Harbour Council ended its deal with Quillan. "


def article(id: str, *parties: str, text: str = TEXT) -> dict[str, Any]:
    content = "Couriers walk out\n\nMay 5, 2022\n\n" + text + "They gathered at the gate and stayed until noon. " * 12
    expected = [{"parties": [party]} for party in parties]
    return {"id": id, "format": "txt", "url": f"https://courier.example/{id}", "content": content, "expected": expected}


def written(folder: Path, *articles: dict[str, Any]) -> Path:
    file = folder / "some.jsonl"
    file.write_text("\n".join(map(json.dumps, articles)))
    return file


def test_parties_that_the_page_names_are_sought_and_strangers_counted(tmp_path: Path) -> None:
    parties = ("Lumovar", "Harbour Council", "Norvane", "the couriers")

    even, odd = names(tmp_path, written(tmp_path, article("b", *parties), article("a", "Lumovar")))

    assert odd.startswith("some.jsonl, half 1: 1 pages, 1 of 1 parties found (1.000), 3 strangers, 1 of them")
    assert even.startswith("some.jsonl, half 0: 1 pages, 2 of 2 parties found (1.000), 3 strangers, 2 of them")


def test_names_are_compared_as_the_labels_are(tmp_path: Path) -> None:
    text = (
        TEXT.replace("Lumovar", "U.S. Immigration and Customs Enforcement") + "ICE and Lumovar Technologies Inc. met. "
    )

    even, _ = names(tmp_path, written(tmp_path, article("b", "ICE", "Lumovar Technologies", text=text)))

    assert "2 of 2 parties found" in even


def test_the_command_measures_on_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("evaluate", "names", "--articles", str(written(tmp_path, article("a", "Lumovar"))))

    assert "half 1: 1 pages, 1 of 1 parties found" in capsys.readouterr().out
