"""What the demo may rest on: the founding article and the register's records, as text, days, addresses and numbers."""

import json
import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from tests.timeline.demo.numbers import numbers

MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
IN_ADDRESS = re.compile(r"/(\d{4})[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=[/-]|$)")
SEED_DAY = date(2018, 6, 22)


def fold(text: str) -> str:
    """White space, quotation marks and dashes made plain."""
    plain = text.translate(str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "-": " "}))
    return " ".join(plain.split())


def bare(url: str) -> str:
    """Without query and fragment: what follows says only where a reader came from."""
    return url.partition("#")[0].partition("?")[0]


def day_in(url: str) -> date | None:
    found = IN_ADDRESS.search(url)
    if not found:
        return None
    year, month, day = found.groups()
    return date(int(year), MONTHS.index(month) + 1 if month in MONTHS else int(month), int(day))


@dataclass(frozen=True)
class Record:
    """One action of the register."""

    row: dict[str, Any]

    @property
    def day(self) -> date:
        return date.fromisoformat(self.row["date"])

    @property
    def description(self) -> str:
        return self.row["description"]

    @property
    def addresses(self) -> set[str]:
        return {self.row["record_url"], *(bare(url) for url in self.row["sources"])}

    @property
    def reported(self) -> list[date]:
        """The days that its sources' addresses carry, earliest first."""
        return sorted(day for url in self.addresses if (day := day_in(url)))

    @cached_property
    def text(self) -> str:
        counted = f"{self.row['workers']} workers" if self.row["workers"] else ""
        parts = [self.description, *self.addresses, *self.row["locations"], *self.row["companies"], self.row["date"]]
        return " \n".join([*parts, counted])


class Sources:
    def __init__(self, folder: Path) -> None:
        lines = (folder / "data/collective_actions/collective_actions.jsonl").read_text(encoding="utf-8").splitlines()
        self.records = {row["action_id"]: Record(row) for row in map(json.loads, lines)}
        self.seed = next((folder / "seed").glob("fortune*.txt")).read_text(encoding="utf-8")
        self.article = self.seed.partition("About the Author")[0]

    def of(self, basis: dict[str, Any]) -> list[Record]:
        return [self.records[number] for number in basis.get("records", [])]

    def text(self, basis: dict[str, Any]) -> str:
        return "\n".join([self.article if basis.get("seed") else "", *(record.text for record in self.of(basis))])

    def numbers(self, basis: dict[str, Any]) -> set[int]:
        return numbers(self.text(basis))

    def days(self, basis: dict[str, Any]) -> set[date]:
        found = {day for record in self.of(basis) for day in [record.day, *record.reported]}
        return found | ({SEED_DAY} if basis.get("seed") else set())
