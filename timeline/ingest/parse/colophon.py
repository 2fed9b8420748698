"""A line that says nothing but when its page was published, and when it was changed or who wrote it.

"First published June 22, 2018 and last amended July 3, 2018." Such a line may be a sentence: its labels and days, and
small words between them, are all that it holds, so they can be about nothing but the page. One that names the page
("This article was …") may go on about it in further sentences.
"""

import re
from calendar import day_name
from collections.abc import Iterable, Sequence
from dataclasses import replace

from timeline.ingest.parse.days import Written, is_weekday
from timeline.ingest.parse.labels import MACHINE, Label
from timeline.ingest.parse.signed import without_signature

CREATED = (
    r"created(?: (?:on|at))?|(?:went|gone) (?:live|online|up)|put (?:online|up)"
    r"|cré[ée]{1,2}s?|(?:erstellt|angelegt|eingestellt)|online gestellt|cread[oa]|criad[oa]|creat[oaă]?|aangemaakt"
    r"|skapad|opprettet|oprettet|luotu|utworzon[oy]|vytvo[řr]en[oéáý]|založeno|létrehozva|létrehozás|feltöltve|készült"
    r"|создан[оа]?|створен[оа]?|oluştur(?:uldu|ulma)(?: tarihi)?|δημιουργήθηκε|stvoreno|kreirano|ustvarjeno"
    r"|създаден[оа]?|sukurta|izveidots|loodud|dibuat|được tạo|(?:date|data) de (?:création|criação|creació)"
    r"|fecha de creación|data di creazione|erstellungsdatum|erstellt am|أنشئ(?: في)?|נוצר"
)
CREATED_EAST = "作成(?:日時?)?|[创創][建](?:[时時][间間]|日期|于|於)?|생성일?"
WRITTEN = (
    r"(?:rédigée?|écrite?|verfasst|geschrieben|escrit[oa]|scritt[oa]|geschreven|skrevet|skriven|napisano|написано)"
)
# How a page begins, said beside the day of a change; alone most are days of other things, of a suit or a form.
BEGUN = re.compile(
    r"(?<!\w)(?:(?:first |originally |initially |date )?(?:filed|submitted|written|drafted|uploaded|launched|appeared"
    rf"|{CREATED})(?: (?:originally|first|online))?|{WRITTEN})(?!\w)|{CREATED_EAST}",
    re.I,
)
# Alone in front of a day, this is said of pages.
PAGE_BEGUN = re.compile(
    rf"\W*(?:(?:date |first )?(?:{CREATED}|added|dated)(?: (?:on|this|the))?|{CREATED_EAST})\W*", re.I
)
ITS_NAME = (
    r"this (?:article|story|post|entry|piece|interview|column|page|essay|text) (?:was|has been)"
    r"|this (?:article|story|essay|interview|text)(?= (?:first|originally))"
    r"|(?:cet (?:article|entretien)|cette (?:tribune|enquête|chronique|page)|ce (?:texte|billet)) (?:a|est)(?: été)?"
    r"|diese[rs]? (?:artikel|beitrag|text|kommentar|interview|seite) (?:wurde|ist|erschien)"
    r"|est[ea] (?:artículo|noticia|entrevista|texto|nota|artigo|notícia|matéria) (?:fue|ha sido|se|foi)"
    r"|quest[oa] (?:articolo|pezzo|testo|intervista) (?:è stat[oa]|è uscit[oa]|è apparso)"
    r"|dit (?:artikel|stuk|verhaal|interview) (?:is|werd|verscheen)"
    r"|(?:denna artikel|denne artikkelen|denne artikel) (?:publicerades|är|ble|blev|er)"
)
NOTE = r"\W*(?:(?:editor.?s )?(?:note|correction|clarification)\W+)?"
THIS = re.compile(rf"{NOTE}(?:{ITS_NAME}|this report (?:was|has been)) ", re.I)
OPENS = re.compile(rf"{NOTE}(?:{ITS_NAME}) ", re.I)
SENTENCE = re.compile(r"(?:(?<=[^\W\d_]{2}\.)|(?<=\d{4}\.)) +(?=[\"“„«(]?[^\W\d_a-z])")
IT = re.compile(r"it (?=was |has been )", re.I)
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
    *("le", "la", "à", "h", "et", "heures", "dernière", "première", "initialement", "originellement"),
    *("am", "um", "uhr", "den", "und", "zuletzt", "zuerst", "erstmals", "letzte", "erste"),
    *(
        "il",
        "e",
        "alle",
        "ore",
        "prima",
        "ultimo",
        "ultima",
        "el",
        "las",
        "les",
        "a",
        "y",
        "hora",
        "hrs",
        "última",
        "originalmente",
        "originariamente",
    ),
    *("em", "de", "às", "op", "om", "uur", "en", "het", "voor", "laatst", "laatste"),
    *("kl", "klokken", "og", "och", "sidst", "senest"),
    *("senast", "sist", "først", "först", "kello", "klo", "viimeksi", "utolsó"),
    *("r", "godz", "o", "i", "dnia", "v", "dne", "г", "года", "в", "и", "о", "ve", "saat", "ora", "p", "m"),
}
WORD = re.compile(r"(?<!\w)[^\W\d_][\w'’/]*")


def sentences(line: str) -> list[str]:
    """The sentences of a line that names its page first, each naming the page; else the line itself."""
    parts = SENTENCE.split(line) if OPENS.match(line) else []
    return [IT.sub("This article ", part, count=1) if IT.match(part) else part for part in parts] or [line]


def labels_of(line: str, days: Sequence[Written], labels: list[Label]) -> list[Label] | None:
    """Its labels, None where the line says more. Of "created" and "published" the latter is the day it came out."""
    if not days:
        return None
    told = [label for label in labels if label.kind != "other"]
    begun = [Label("published", *found.span()) for found in BEGUN.finditer(line)]
    begun = [label for label in begun if not _overlaps(label, told)]
    others = [label for label in labels if label.kind == "other" and not _overlaps(label, begun)]
    if any(label.kind == "published" for label in told):
        begun = [replace(label, kind="other") for label in begun]
    found = sorted([*told, *begun, *others], key=lambda label: label.start)
    rest = without_signature(line, [*(day.start for day in days), *(label.start for label in found)])
    wanted = {"published"} if rest != line or THIS.match(line) else {"published", "changed"}
    is_enough = wanted <= {label.kind for label in found}
    return found if is_enough and _says_no_more(rest, days, found) else None


def _says_no_more(line: str, days: Sequence[Written], labels: list[Label]) -> bool:
    rest = list(BEGUN.sub(_blank, THIS.sub(_blank, line.replace(MACHINE, " "))))
    spans = [*((day.start, day.end) for day in days), *((label.start, label.end) for label in labels)]
    for start, end in spans:
        rest[start:end] = " " * (end - start)
    return all(is_small(word) for word in WORD.findall("".join(rest)))


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def is_small(word: str) -> bool:
    return word.lower() in SMALL or word.lower() in SMALL_ELSEWHERE or is_weekday(word)


def _overlaps(label: Label, others: Iterable[Label]) -> bool:
    return any(label.start < other.end and other.start < label.end for other in others)
