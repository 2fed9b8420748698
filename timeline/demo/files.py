"""Reads the demo's data: one JSON file a noun, entries one file a story."""

import json
from pathlib import Path
from typing import Any

DATA = Path(__file__).resolve().parent / "data"
ENTRIES = (
    *("rekognition", "project_maven", "jedi_ivas", "microsoft_ice", "github_ice", "palantir_ice", "salesforce_cbp"),
    *("google_cbp", "chef_ice", "hootsuite_ice", "wayfair", "dragonfly", "climate", "project_nimbus"),
    "police_contracts",
)

Row = dict[str, Any]


def rows(noun: str) -> list[Row]:
    return json.loads((DATA / f"{noun}.json").read_text(encoding="utf-8"))


def entry_rows() -> list[Row]:
    return [row for name in ENTRIES for row in rows(f"entries/{name}")]
