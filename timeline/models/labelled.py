"""Names whose parts stand in fields of their own: “Surname: Holt, First name: Hedda”, `last_name=Holt&given=Hedda`."""

import re
from collections.abc import Iterator
from itertools import pairwise

GIVEN = (
    r"(?:first|given|fore|christian)[ _-]?names?|given|vornamen?|rufname|prénoms?|prenoms?|nombres?(?: de pila)?|nome"
    r"|voornamen?|fornavn|förnamn|etunimi|imię|imie|jméno|jmeno|имя|ім['’]я|όνομα"
)
SURNAME = (
    r"sur[ _-]?names?|(?:last|family)[ _-]?names?|nachnamen?|familiennamen?|zuname|nom(?: de famille)?|apellidos?"
    r"|cognome|sobrenome|apelido|achternaam|familienaam|etternavn|efternavn|efternamn|sukunimi|nazwisko|příjmení"
    r"|prijmeni|фамилия|прізвище|επώνυμο|name"
)
OTHER = r"(?:middle|second|maiden|birth|nick|user|file|company|display|full)[ _-]?names?|zweitname|geburtsname"
LABEL = (
    rf"(?:(?P<other>{OTHER})|(?P<given>{GIVEN})|(?P<surname>{SURNAME}))\s?(?:\([^()\n]{{0,20}}\))?[\"'”]?\s{{0,3}}[:=]"
)
NEXT = rf"(?:{OTHER}|{GIVEN}|{SURNAME})\s?[:=(]"
VALUE = r"[^\W\d_](?:[\w'’\- ]|(?<=\b\w)\.){0,60}?"
FIELD = re.compile(
    rf"(?<![^\W_]){LABEL}\s{{0,12}}[\"'“]?(?P<value>{VALUE})(?=\s*(?:$|[^\w'’\- ]|{NEXT})|\n)",
    re.I,
)
NEAR = 200  # characters between two fields of one person


def names_in_fields(text: str) -> Iterator[str]:
    """The names that two fields beside each other make, in order and with capitals: a form may be filled in small."""
    if ":" not in text and "=" not in text:
        return
    fields = [field for field in FIELD.finditer(text) if not field["other"]]
    for one, other in pairwise(fields):
        if bool(one["given"]) != bool(other["given"]) and other.start() - one.end() < NEAR:
            given, surname = (one, other) if one["given"] else (other, one)
            yield f"{_value(given)} {_value(surname)}"


def _value(field: re.Match[str]) -> str:
    return field["value"].replace("_", " ").title()
