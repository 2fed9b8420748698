"""A line that says nothing but when its page was published and when it was changed.

"First published June 22, 2018 and last amended July 3, 2018." Such a line may be a sentence: its labels and days, and
small words between them, are all that it holds, so they can be about nothing but the page.
"""

import re
from calendar import day_name
from collections.abc import Iterable
from dataclasses import replace

from timeline.ingest.parse.days import Written, is_weekday
from timeline.ingest.parse.labels import MACHINE, Label

# How a page begins, said beside the day of a change; alone these are days of other things, of a suit or a form.
BEGUN = re.compile(
    r"(?<!\w)(?:(?:first |originally |initially |date )?(?:filed|created|submitted|written|drafted|uploaded|launched"
    r"|appeared|put (?:online|up)|(?:went|gone) (?:live|online|up))(?: (?:originally|first|online))?)(?!\w)",
    re.I,
)
SMALL = {
    *(
        "a",
        "an",
        "and",
        "and/or",
        "are",
        "at",
        "been",
        "but",
        "by",
        "has",
        "have",
        "here",
        "in",
        "is",
        "it",
        "of",
        "on",
    ),
    *("or", "since", "that", "the", "then", "these", "this", "to", "was", "were", "when", "where", "which"),
    *("article", "column", "entry", "essay", "explainer", "feature", "interview", "item", "note"),
    *("page", "piece", "post", "press", "story", "version"),
    *("date", "day", "dated", "time", "correction"),
    *("again", "also", "first", "fully", "initially", "last", "lastly", "later", "latest", "latterly", "lately"),
    *("most", "newly", "once", "online", "original", "originally", "recently", "subsequently", "twice"),
    *("am", "pm", "hrs", "est", "edt", "gmt", "utc", "bst", "cet", "cest", "et", "pt"),
    *(day.lower() for name in day_name for day in (name, name[:3])),
}
# Small words of other languages around days and hours; no word that a subject or its verb could be.
SMALL_ELSEWHERE = {
    *("le", "la", "à", "h", "et", "heures", "dernière", "première"),
    *("am", "um", "uhr", "den", "und", "zuletzt", "zuerst", "erstmals", "letzte", "erste"),
    *("il", "e", "alle", "ore", "prima", "ultimo", "ultima", "el", "las", "les", "a", "y", "hora", "hrs", "última"),
    *("em", "de", "às", "op", "om", "uur", "en", "het", "voor", "laatst", "laatste"),
    *("kl", "klokken", "og", "och", "sidst", "senest"),
    *("senast", "sist", "først", "först", "kello", "viimeksi", "utolsó"),
    *("r", "godz", "o", "i", "dnia", "v", "dne", "г", "года", "в", "и", "о", "ve", "saat", "ora", "p", "m"),
}
WORD = re.compile(r"(?<!\w)[^\W\d_][\w'’/]*")


def labels_of(line: str, days: list[Written], labels: list[Label]) -> list[Label] | None:
    """Its labels, None where the line says more. Of "created" and "published" the latter is the day it came out."""
    if len(days) < 2:
        return None
    told = [label for label in labels if label.kind != "other"]
    begun = [Label("published", *found.span()) for found in BEGUN.finditer(line)]
    begun = [label for label in begun if not _overlaps(label, told)]
    others = [label for label in labels if label.kind == "other" and not _overlaps(label, begun)]
    if any(label.kind == "published" for label in told):
        begun = [replace(label, kind="other") for label in begun]
    found = sorted([*told, *begun, *others], key=lambda label: label.start)
    kinds = {label.kind for label in found}
    return found if {"published", "changed"} <= kinds and _says_no_more(line, days, found) else None


def _says_no_more(line: str, days: list[Written], labels: list[Label]) -> bool:
    rest = list(BEGUN.sub(lambda found: " " * len(found[0]), line.replace(MACHINE, " ")))
    spans = [*((day.start, day.end) for day in days), *((label.start, label.end) for label in labels)]
    for start, end in spans:
        rest[start:end] = " " * (end - start)
    return all(_is_small(word) for word in WORD.findall("".join(rest)))


def _is_small(word: str) -> bool:
    return word.lower() in SMALL or word.lower() in SMALL_ELSEWHERE or is_weekday(word)


def _overlaps(label: Label, others: Iterable[Label]) -> bool:
    return any(label.start < other.end and other.start < label.end for other in others)
