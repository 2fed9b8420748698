"""What the words of a source are quoted for. One quote stands for all that its citation supports, save what it can't
speak of: a date, a number or a sum of which it names none."""

import re
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from timeline.vocabulary import Supported
from timeline.wording.labels import label

Citation = dict[str, Any]
NUMBERS = (
    r"\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(thir|four|fif|six|seven|eigh|nine)teen|twenty"
    r"|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|hundreds?|thousands?|millions?|billions?|many|several|few"
    r"|half|majority|dos|tres|decenas?|cien(tos)?|mil(es)?|millones|varios|muchos)\b"
)
DAYS = (
    r"\d|\b(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?"
    r"|dec(ember)?|\w+day|yesterday|tomorrow|tonight|days?|weeks?|months?|years?|spring|summer|autumn|fall|winter"
    r"|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|ayer|hoy|mañana"
    r"|lunes|martes|miércoles|jueves|viernes|sábado|domingo|semanas?|mes(es)?|años?|días?)\b"
)
SPEAKS_OF = {
    Supported.DATE: re.compile(DAYS, re.IGNORECASE),
    Supported.PERIOD: re.compile(DAYS, re.IGNORECASE),
    Supported.SIZE: re.compile(NUMBERS, re.IGNORECASE),
    Supported.AMOUNT: re.compile(NUMBERS, re.IGNORECASE),
}
"""By which a quote can be for that field. Whoever quotes for another field is believed."""
LATIN = re.compile("[a-z]", re.IGNORECASE)


def quoted_for(citation: Citation) -> list[str]:
    """The fields that its quote can be for, of those that it supports."""
    quote = (citation["quote"] or {}).get("exact", "")
    return [field for field in citation["supports"] if quote and _can_speak(quote, field)]


def without_words(citation: Citation) -> list[str]:
    return [field for field in citation["supports"] if field not in quoted_for(citation)]


def _can_speak(quote: str, field: str) -> bool:
    """Other scripts name days and numbers in words that are not known here."""
    speaks = SPEAKS_OF.get(Supported(field))
    return speaks is None or not LATIN.search(quote) or speaks.search(quote) is not None


def words_for(citation: Citation) -> str:
    """What is to be said of the words that are quoted, or are not; empty where they are for all that is supported."""
    bare, quoted = fields_in_words(without_words(citation)), fields_in_words(quoted_for(citation))
    if not bare:
        return ""
    if citation.get("locator") and not citation["quote"]:
        return _("No words are quoted for it. It stands here: %(place)s.") % {"place": citation.get("locator")}
    missing = _("No words of this source are quoted for: %(fields)s.") % {"fields": bare}
    return " ".join([_("The words quoted are for: %(fields)s.") % {"fields": quoted}, missing] if quoted else [missing])


def cited_for(citation: Citation) -> str:
    """The same in short: "for size; for date no words quoted", "for date: field “date”"."""
    bare, quoted = fields_in_words(without_words(citation)), fields_in_words(quoted_for(citation))
    said = [_("for %(fields)s") % {"fields": quoted}] if quoted else []
    if bare and citation.get("locator") and not citation["quote"]:
        said.append(_("for %(fields)s: %(place)s") % {"fields": bare, "place": citation.get("locator")})
    elif bare:
        said.append(_("for %(fields)s no words quoted") % {"fields": bare})
    return "; ".join(said)


def fields_in_words(fields: list[str]) -> str:
    """Parted by commas."""
    return ", ".join(label(field, "supported") for field in fields)


def basis_in_words(basis: str) -> str:
    """Of what is printed in English: "rests on The Hill", "own reporting"."""
    if basis.startswith("rests on "):
        return _("rests on %(outlet)s") % {"outlet": basis.removeprefix("rests on ")}
    return label(basis.replace(" ", "_"), "basis")


@dataclass(frozen=True)
class Source:
    """A source of an entry under its number, and what it is cited for, each with its words."""

    number: int
    passages: list[Citation]

    @property
    def citation(self) -> Citation:
        return self.passages[0]


def by_source(citations: list[Citation]) -> list[Source]:
    """Numbered as they are first cited."""
    articles = dict.fromkeys(citation["article"] for citation in citations)
    found = [[citation for citation in citations if citation["article"] == article] for article in articles]
    return [Source(number, passages) for number, passages in enumerate(found, start=1)]


@dataclass(frozen=True)
class Mark:
    """Beside a fact: the number of the source, and the anchor of what it is cited for."""

    number: int
    anchor: str


def marks(citations: list[Citation], fields: set[str]) -> list[Mark]:
    """To the citations that support one of these fields, of each source to those with words for it, if there are."""
    return [mark for source in by_source(citations) for mark in _marks(source, fields)]


def _marks(source: Source, fields: set[str]) -> list[Mark]:
    numbered = list(enumerate(source.passages, start=1))
    worded = [number for number, one in numbered if fields & set(quoted_for(one))]
    supporting = worded or [number for number, one in numbered if fields & set(one["supports"])]
    return [Mark(source.number, anchor(source.number, number)) for number in supporting[:1]]


def anchor(source: int, passage: int) -> str:
    return f"s{source}" if passage == 1 else f"s{source}-{passage}"
