"""The demo's data as the tests walk through it, and what belongs to it."""

import pytest

from timeline.demo.files import entry_rows, rows

ENTRIES = {row["key"]: row for row in entry_rows()}
ARTICLES = {row["key"]: row for row in rows("articles")}
REGISTER = "Collective Actions in Tech"

each_entry = pytest.mark.parametrize("entry", ENTRIES.values(), ids=ENTRIES.keys())
each_article = pytest.mark.parametrize("article", ARTICLES.values(), ids=ARTICLES.keys())
each_demand = pytest.mark.parametrize("demand", rows("demands"), ids=lambda demand: demand["text"])
each_contract = pytest.mark.parametrize("contract", rows("contracts"), ids=lambda contract: contract["slug"])
each_story = pytest.mark.parametrize("story", rows("stories"), ids=lambda story: story["slug"])
each_link = pytest.mark.parametrize("link", rows("links"), ids=lambda link: f"{link['earlier']}>{link['later']}")


def prose(entry: dict) -> str:
    return " ".join([entry["title"], entry["summary"], entry.get("protest", {}).get("participants", "")])


def together(entries: list[dict]) -> dict:
    """The basis of several entries at once."""
    records = [number for entry in entries for number in entry["basis"].get("records", [])]
    return {"seed": any(entry["basis"].get("seed") for entry in entries), "records": list(dict.fromkeys(records))}


def in_story(slug: str) -> list[dict]:
    return [entry for entry in ENTRIES.values() if slug in entry.get("stories", [])]
