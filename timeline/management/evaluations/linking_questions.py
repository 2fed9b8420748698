"""What is asked to see where articles are led: reports of the AI Incident Database, and the sources of Collective
Actions in Tech by the words of their addresses."""

import csv
import gzip
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha1
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from timeline.ingest.linking import Asked, Known, Rarity
from timeline.ingest.word_stems import words
from timeline.management.evaluations.address_days import day_in

Row = dict[str, Any]
TRUSTED = {"lookup", "blog", "atlas"}


@dataclass(frozen=True)
class Question:
    """`seen`: of the half by which weights are found. `known`: the entries that may be the answer."""

    asked: Asked
    known: list[Known]
    right: frozenset[int]
    rarity: Rarity
    seen: bool


def is_seen(key: int) -> bool:
    """Half of all, by their ids; other digits than those by which the data itself was divided."""
    return int(sha1(str(key).encode(), usedforsecurity=False).hexdigest()[8:16], 16) % 2 == 0


def incidents(folder: Path, every: int = 1) -> Iterator[Question]:
    """A numbered report is asked about, or each of so many; known are those of smaller numbers and those without."""
    reports = [row for row in _rows(folder / "reports.jsonl.gz") if TRUSTED & {*row["origin"]}]
    titles = {row["incident_id"]: row for row in _rows(folder / "incidents.jsonl.gz")}
    rarity, of = _rarity(_known(reports, titles)), _groups(reports)
    for report in reports[::every]:
        number, right = report["report_number"], frozenset(report["incident_ids"])
        if not number or not report["title"]:
            continue
        before = [one for one in reports if one is not report and (one["report_number"] or 0) < number]
        if right & {i for one in before for i in one["incident_ids"]}:
            asked = Asked(words(report["title"]), day=_day_of(report))
            yield Question(asked, list(_known(before, titles)), right, rarity, is_seen(of[min(right)]))


def actions(folder: Path) -> Iterator[Question]:
    """The words of a source's address are asked about, with the day and the company that stand in it; known are the
    descriptions of actions, and the addresses of their other sources."""
    with (folder / "collective_actions.jsonl").open(encoding="utf-8") as lines:
        told = [json.loads(line) for line in lines]
    with (folder / "source_slugs.csv").open(encoding="utf-8") as lines:
        slugs = {row["source_url"]: row for row in csv.DictReader(lines)}
    said = {url: words(row["slug_words"]) for url, row in slugs.items()}
    sources = {row["action_id"]: row["sources"] for row in told}
    known = [_action(row, said) for row in told]
    companies = {slug: words(slug.replace("_", " ")) for one in known for slug in one.organizations}
    rarity = _rarity(known)
    for url, row in slugs.items():
        if row["split"] != "dev" or not said[url]:
            continue
        right = frozenset(int(number) for number in re.findall(r"\d+", row["action_ids"]))
        others = [_without(one, sources[one.pk], url, said) if one.pk in right else one for one in known]
        named = frozenset(slug for slug, name in companies.items() if name and name <= said[url])
        yield Question(Asked(said[url], named, day_in(url)), others, right, rarity, is_seen(min(right)))


def _action(row: Row, said: dict[str, frozenset[str]]) -> Known:
    day = _day(row["date"])
    return Known(
        pk=row["action_id"],
        own=words(_described(row)),
        sources=_worded(row["sources"], said),
        organizations=frozenset(row["companies"]),
        days=(day,) if day else (),
        source_days=_days_in(row["sources"]),
    )


def _without(action: Known, sources: list[str], url: str, said: dict[str, frozenset[str]]) -> Known:
    """Neither the source that is asked about, nor another whose address has the same words."""
    others = [one for one in sources if one != url]
    unlike = [one for one in others if said.get(one) != said[url]]
    return replace(action, sources=_worded(unlike, said), source_days=_days_in(others))


def _worded(urls: Iterable[str], said: dict[str, frozenset[str]]) -> tuple[frozenset[str], ...]:
    return tuple(said[url] for url in urls if said.get(url))


def _days_in(urls: Iterable[str]) -> tuple[date, ...]:
    return tuple(day for url in urls if (day := day_in(url)))


def _rows(path: Path) -> list[Row]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _known(reports: Iterable[Row], titles: dict[int, Row]) -> Iterator[Known]:
    of: dict[int, list[Row]] = defaultdict(list)
    for report in reports:
        for number in report["incident_ids"]:
            of[number].append(report)
    for number, told_by in of.items():
        about = titles.get(number, {})
        day = _day(about.get("date"))
        yield Known(
            pk=number,
            own=words(about.get("title", "")),
            sources=tuple(words(one["title"] or _path(one["url"])) for one in told_by),
            days=(day,) if day else (),
            source_days=tuple(day for one in told_by if (day := _day_of(one))),
        )


def _groups(reports: Iterable[Row]) -> dict[int, int]:
    """The smallest number of those that share a report: they are in one half."""
    of: dict[int, int] = {}
    for report in reports:
        together = {one for number in report["incident_ids"] for one in (number, of.get(number, number))}
        moved = {number for number, first in of.items() if first in together} | together
        of.update(dict.fromkeys(moved, min(moved)))
    return of


def _rarity(entries: Iterable[Known]) -> Rarity:
    held = [entry.words for entry in entries]
    return Rarity(Counter(word for entry in held for word in entry).__getitem__, len(held))


def _described(row: Row) -> str:
    labels = [*row["companies"], *row["actions"], *row["tags"], *row["locations"]]
    return f"{row['description']} {' '.join(labels).replace('_', ' ').replace('-', ' ')}"


def _path(url: str) -> str:
    return unquote(urlsplit(url).path)


def _day_of(report: Row) -> date | None:
    return _day(report["date"]) or day_in(report["url"])


def _day(text: str | None) -> date | None:
    parts = [int(part) for part in (text or "").split("-") if part.isdigit()]
    return date(*[*parts, 15][:3]) if len(parts) >= 2 else None
