"""What is suggested while somebody types: subjects by their names, then entries by their titles."""

from dataclasses import dataclass

from timeline.printed.models import PublicRecord
from timeline.printed.search import naming
from timeline.printed.search.finding import records
from timeline.printed.search.question import question
from timeline.printed.search.sought import Sought
from timeline.printed.search.words import fold, read

SHORTEST = 2
OF_TITLES = 3
"""Letters without which nothing is suggested: titles that begin a word with two are too many."""
MOST_SUBJECTS, MOST_ENTRIES = 5, 5


@dataclass(frozen=True)
class Suggestion:
    """`kind` is that of the record."""

    kind: str
    title: str
    url: str


def suggestions(typed: str) -> list[Suggestion]:
    """The last word is taken for the beginning of one."""
    tokens = list(read(typed))
    if not tokens:
        return []
    words, last = [token.word for token in tokens[:-1] if token.word], fold(typed[tokens[-1].start : tokens[-1].end])
    if len(last) < SHORTEST:
        return []
    subjects = naming.beginning(words, last, MOST_SUBJECTS) or _misspelt(typed)
    found = [Suggestion(one.kind, one.name, one.url) for one in subjects]
    return [*found, *(_entries(words, last) if len(last) >= OF_TITLES else [])]


def _misspelt(typed: str) -> list[naming.Subject]:
    near = naming.near(question(typed).terms, None)
    return naming.named(question(" ".join(one.instead.written for one in near)), None, MOST_SUBJECTS) if near else []


def _entries(words: list[str], last: str) -> list[Suggestion]:
    title = " & ".join([*(f"'^{word}'" for word in words), f"({naming.begun('^', last)})"])
    found = records(Sought(title), MOST_ENTRIES)
    titles = PublicRecord.objects.in_print().filter(pk__in=found).only("pk", "slug", "title")
    by_id = {record.pk: record for record in titles} if found else {}
    shown = [by_id[record_id] for record_id in found if record_id in by_id]
    return [Suggestion("entry", one.title, f"/entries/{one.pk}/{one.slug}/") for one in shown]
