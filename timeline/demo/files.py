"""Reads the demo's data: one JSON file a noun, entries one file a story."""

import json
from pathlib import Path
from typing import Any

DATA = Path(__file__).resolve().parent / "data"
ENTRIES = ("rekognition", "project_maven", "microsoft_ice", "palantir")

Row = dict[str, Any]


def rows(noun: str) -> list[Row]:
    return json.loads((DATA / f"{noun}.json").read_text(encoding="utf-8"))


def entry_rows() -> list[Row]:
    return [row for name in ENTRIES for row in rows(f"entries/{name}")]
