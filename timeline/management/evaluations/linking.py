"""Which record a report belongs to: the strict question of the AI Incident Database, and the sources' addresses of
Collective Actions in Tech."""

import csv
import gzip
import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from timeline.ingest.linking import MOST, Asked, Known, belongs, weighing, words

Row = dict[str, Any]
MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec"
TRUSTED = {"lookup", "blog", "atlas"}


def linking(data: Path) -> Iterator[str]:
    yield told("aiid, strict question", list(incidents(data / "aiid")))
    yield told("collective_actions, by the words of addresses", list(actions(data / "collective_actions")))


def told(name: str, places: list[int]) -> str:
    """`places`: at which the right one stood, from 1; 0 where it is not among the first five."""
    first, any_of_them = sum(place == 1 for place in places), sum(place > 0 for place in places)
    return f"{name}: top-1 {first / len(places):.3f}, top-{MOST} {any_of_them / len(places):.3f} of {len(places)}"


def incidents(folder: Path, every: int = 1) -> Iterator[int]:
    """A numbered report is asked about, or each of so many; known are those of smaller numbers and those without."""
    reports = [row for row in rows(folder / "reports.jsonl.gz") if TRUSTED & {*row["origin"]}]
    titles = {row["incident_id"]: row for row in rows(folder / "incidents.jsonl.gz")}
    weigh = _weighing(_words_of_incidents(reports, titles))
    for report in reports[::every]:
        number, right = report["report_number"], {*report["incident_ids"]}
        if not number or not report["title"]:
            continue
        before = [one for one in reports if one is not report and (one["report_number"] or 0) < number]
        if right & {i for one in before for i in one["incident_ids"]}:
            asked = Asked(words(report["title"]), day=_day(report["date"]))
            yield _place(belongs(asked, _known(before, titles), weigh), right)


def actions(folder: Path) -> Iterator[int]:
    """The words of a source's address are asked about, with the day and the company that stand in it; known are the
    descriptions of actions, and the addresses of their other sources."""
    with (folder / "collective_actions.jsonl").open(encoding="utf-8") as lines:
        told = [json.loads(line) for line in lines]
    with (folder / "source_slugs.csv").open(encoding="utf-8") as lines:
        slugs = {row["source_url"]: row for row in csv.DictReader(lines)}
    said = {url: words(row["slug_words"]) for url, row in slugs.items()}
    known = [_action(row, said) for row in told]
    companies = {slug: words(slug.replace("_", " ")) for one in known for slug in one.organizations}
    weigh = _weighing(one.words for one in known)
    for url, row in slugs.items():
        if row["split"] != "dev" or not said[url]:
            continue
        right = {int(number) for number in re.findall(r"\d+", row["action_ids"])}
        others = [_without(one, said[url]) if one.pk in right else one for one in known]
        named = frozenset(slug for slug, name in companies.items() if name and name <= said[url])
        yield _place(belongs(Asked(said[url], named, _day_in(url)), others, weigh), right)


def _action(row: Row, said: dict[str, frozenset[str]]) -> Known:
    sources = tuple(said[url] for url in row["sources"] if said.get(url))
    day = _day(row["date"])
    return Known(row["action_id"], words(_described(row)), sources, frozenset(row["companies"]), (day,) if day else ())


def _without(action: Known, source: frozenset[str]) -> Known:
    return replace(action, sources=tuple(one for one in action.sources if one != source))


def _day_in(url: str) -> date | None:
    """As many papers have it in their addresses: /2019/12/06/, /2019/dec/06/, /2019/12/."""
    found = re.search(r"/(20\d\d)[/-]([a-z]{3}|\d\d)(?:[/-](\d\d))?(?=[/-])", url)
    if found is None:
        return None
    year, month, day = found.groups()
    number = MONTHS.find(month) // 3 + 1 if month.isalpha() else int(month)
    return date(int(year), number, min(int(day or 15), 28)) if 1 <= number <= 12 else None


def rows(path: Path) -> list[Row]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _known(reports: Iterable[Row], titles: dict[int, Row]) -> Iterator[Known]:
    of: dict[int, list[Row]] = defaultdict(list)
    for report in reports:
        for number in report["incident_ids"]:
            of[number].append(report)
    for number, told_by in of.items():
        about = titles.get(number, {})
        dates = [_day(one["date"]) for one in (*told_by, about) if one]
        sources = tuple(words(one["title"]) for one in told_by if one["title"])
        yield Known(number, words(about.get("title", "")), sources, days=tuple(day for day in dates if day))


def _words_of_incidents(reports: Iterable[Row], titles: dict[int, Row]) -> Iterable[frozenset[str]]:
    return [known.words for known in _known(reports, titles)]


def _weighing(entries: Iterable[frozenset[str]]) -> Callable[[str], float]:
    entries = list(entries)
    return weighing(Counter(word for entry in entries for word in entry).__getitem__, len(entries))


def _place(found: list[Any], right: set[int]) -> int:
    return next((place for place, one in enumerate(found, start=1) if one.pk in right), 0)


def _described(row: Row) -> str:
    labels = [*row["companies"], *row["actions"], *row["tags"], *row["locations"]]
    return f"{row['description']} {' '.join(labels).replace('_', ' ').replace('-', ' ')}"


def _day(text: str | None) -> date | None:
    parts = [int(part) for part in (text or "").split("-") if part.isdigit()]
    return date(*[*parts, 15][:3]) if len(parts) >= 2 else None
