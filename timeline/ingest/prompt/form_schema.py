"""The JSON schema of pointings, made from their structs (propose/pointing/form.py) as strict endpoints want it.

`python -m timeline.ingest.prompt.form_schema` writes it anew into the tree.
"""

import json
from pathlib import Path
from typing import Any

import msgspec

from timeline.ingest.propose.pointing.form import FORM, Form

FILE = Path(__file__).parent / f"form_{FORM}.json"


def of_form() -> dict[str, Any]:
    made = msgspec.json.schema(Form)
    return made | {"$defs": {name: _strict(one) for name, one in made["$defs"].items()}}


def _strict(one: dict[str, Any]) -> dict[str, Any]:
    """Every property is required, and no other is let in; what may be left out elsewhere is null or empty here."""
    properties = {
        name: {key: value for key, value in of.items() if key != "default"} for name, of in one["properties"].items()
    }
    return one | {"properties": properties, "required": list(properties), "additionalProperties": False}


if __name__ == "__main__":
    FILE.write_text(json.dumps(of_form(), indent=1) + "\n", encoding="utf-8")
