"""`manage.py evaluate aliases`, over a handful that is made up: the whole list is for the command."""

import gzip
import json
from pathlib import Path
from typing import Any

from timeline.management.evaluations import EVALUATIONS

ORGANIZATION = {"id": "1", "name": "Norvane Works", "aliases": [], "acronyms": ["NVW"], "types": [], "source": "ror"}


def written(file: Path, rows: list[dict[str, Any]]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    text = "\n".join(map(json.dumps, rows))
    file.write_bytes(gzip.compress(text.encode()) if file.suffix == ".gz" else text.encode())


def test_names_are_counted_and_measured(tmp_path: Path) -> None:
    written(
        tmp_path / "aliases" / "organisations.jsonl.gz", [ORGANIZATION, ORGANIZATION | {"id": "2", "name": "Other"}]
    )
    written(tmp_path / "proposals" / "articles.jsonl", [{"content": "Norvane Works and NVW. " + "words " * 300}])
    written(tmp_path / "proposals" / "plain.jsonl", [{"content": "too short"}])
    written(tmp_path / "extraction" / "benchmark" / "ground_truth.jsonl.gz", [])

    first, second, _, last = EVALUATIONS["aliases"](tmp_path)

    assert first.startswith("2 subjects, 4 names: ") and second.startswith("1 articles, ")
    assert last == "1 mentions; 0 times words that may mean several"
