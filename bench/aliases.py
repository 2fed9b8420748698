"""A hundred thousand names sought in articles: ours with and without rules beside flashtext and the bare automaton.

In turn in one process, by its own time; flashtext 2.7 is no requirement of ours (`pip install flashtext`), knows no
rules, no plurals and no broken names, and answers one subject for a name. Ours is asked a second time with names that
stand in no article (each with a sign before its last letter), which is what the letters between names cost.
"""

import os
import statistics
import sys
from dataclasses import replace
from pathlib import Path

import django
from ahocorasick_rs import AhoCorasick, MatchKind

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
django.setup()

from bench import scaffold  # noqa: E402 - after Django is set up
from timeline.ingest.match import Table, find, fold  # noqa: E402
from timeline.ingest.values import Subject  # noqa: E402
from timeline.management.evaluations.aliases import subjects, texts, timed  # noqa: E402

try:
    from flashtext import KeywordProcessor
except ImportError:
    sys.exit("bench-aliases stands beside flashtext: `.venv/bin/pip install flashtext==2.7` first.")

DATA = Path(os.environ.get("THROUGHLINE_DATA", scaffold.ROOT.parent / "shared")) / "data"
ROUNDS = 5


def main() -> int:
    known, read = list(subjects(DATA)), list(texts(DATA))
    table, absent = Table(known), Table(map(strange, known))
    processor = KeywordProcessor()
    for subject in known:
        for name in (subject.name, *(alias.text for alias in subject.aliases)):
            processor.add_keyword(name, subject.slug)
    folded = [fold(text) for text in read]
    names = list(processor.get_all_keywords())
    automaton = AhoCorasick(names, matchkind=MatchKind.LeftmostLongest, store_patterns=False)
    ways = {
        "flashtext": lambda: [processor.extract_keywords(text) for text in read],
        "automaton": lambda: [automaton.find_matches_as_indexes(text) for text in folded],
        "ours, all rules": lambda: [find(text, table) for text in read],
        "ours, no name there": lambda: [find(text, absent) for text in read],
    }
    size = sum(len(text.encode()) for text in read) / 1e6
    rounds = [{name: size / timed(act)[0] for name, act in ways.items()} for _ in range(ROUNDS)]
    for name in ways:
        speeds = [one[name] for one in rounds]
        ratios = [one[name] / one["flashtext"] for one in rounds]
        print(f"{name:20} {statistics.median(speeds):8.2f} MB/s   {statistics.median(ratios):6.2f} of flashtext")
    scaffold.keep("aliases", {"rounds": ROUNDS, "MB": size, "MB/s": rounds})
    return 0


def strange(subject: Subject) -> Subject:
    """The same in length, and named in no article."""
    aliases = tuple(replace(alias, text=_strange(alias.text)) for alias in subject.aliases)
    return replace(subject, name=_strange(subject.name), aliases=aliases)


def _strange(name: str) -> str:
    return f"{name[:-1]}ɸ{name[-1]}"


if __name__ == "__main__":
    sys.exit(main())
