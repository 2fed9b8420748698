"""Which forms are one organization: a full name, its short forms, its letters, and "the Ministry" that was named.

Who tells a name in full does so first, and shortens it later: so "Corvane" is "Corvane Vision" that was named before
it, but not the "Corvane Vision" that comes after it, which may be a thing that it makes.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from timeline.ingest.names import other_words
from timeline.ingest.names.forms import Form
from timeline.ingest.names.organization_words import BARE, FIELDS
from timeline.ingest.names.tokens import Span

BRACKET = re.compile(r"\s\(\s?(?:(?:the|or|now|formerly)\s)?[\"“]?$")
LETTERS = re.compile(r"[^\W\d_a-z][\w&.-]{1,9}")
SMALL = frozenset(("of", "for", "and", "the", "&", "de", "in", "on"))
SCHOOLS = frozenset(("university", "college"))
NO_SHORT = other_words.PLACES | other_words.PLACE_PARTS | other_words.PEOPLES | FIELDS | BARE | other_words.COMMON
AGAINST = ("person", "known place", "people of", "place", "other", "common")


def houses(text: str, found: dict[str, Form]) -> list[list[Form]]:
    """Each organization's forms, its own first; a form belongs to one alone."""
    owners = dict(_short_of(text, found))
    together: dict[str, list[Form]] = {key: [form] for key, form in found.items() if key not in owners}
    for key, owner in owners.items():
        together.get(_last(owner, owners), []).append(found[key])
    return list(together.values())


def _last(owner: str, owners: dict[str, str]) -> str:
    """The full name of the full name: "SEIU" of "Service Employees" of "Service Employees International"."""
    seen = {owner}
    while owner in owners and owners[owner] not in seen:
        owner = owners[owner]
        seen.add(owner)
    return owner


def _short_of(text: str, found: dict[str, Form]) -> Iterator[tuple[str, str]]:
    """(short, full), in the order in which one is preferred; each short form once."""
    taken: set[str] = set()
    for short, full in _pairs(text, found):
        if short not in taken and full not in taken and short != full:
            taken.add(short)
            yield short, full


def _pairs(text: str, found: dict[str, Form]) -> Iterator[tuple[str, str]]:
    yield from _bracketed(text, found.values())
    fulls = [form for form in found.values() if " " in form.key and not form.signs.keys() & {"person", "other"}]
    fulls.sort(key=lambda form: (-form.is_organization, -len(form.runs)))
    for full in fulls:
        yield from ((short, full.key) for short in _prefixes(full, found))
        yield from ((short, full.key) for short in _initials(full) if short in found and found[short].longest.isupper())
    yield from _heads(fulls, found)


def _prefixes(full: Form, found: dict[str, Form]) -> Iterator[str]:
    """ "Corvane" of "Corvane Systems": of what may be a company, for "Tacoma" is not the council of Tacoma, and
    "Corvane" not its branch "Corvane Canada"."""
    if "branch" in full.signs and "legal" not in full.signs:
        return
    sorts = {sign.sort for sign in full.signs.values()} - {""}
    words = full.key.split()
    is_told = full.is_organization or "listed" in full.signs or "&" in words
    for length in range(len(words) - 1, 0, -1):
        short = found.get(" ".join(words[:length]))
        if not short or words[length - 1] in SMALL or all(word in NO_SHORT for word in words[:length]):
            continue
        is_company = sorts <= {"company"} or words[-1] in SCHOOLS
        if is_company and not short.signs.keys() & set(AGAINST) and (is_told or _is_shortened(full, short)):
            yield short.key


def _is_shortened(full: Form, short: Form) -> bool:
    """The name is told in full before it is short, and nothing says that the full one is a thing."""
    return full.spans[0] < short.spans[0] and not full.signs.keys() & {"thing", "quoted"}


def _initials(full: Form) -> Iterator[str]:
    words = full.key.replace("-", " ").split()
    if full.is_organization and len(words) > 1:
        yield "".join(word[0] for word in words if word not in SMALL)
        yield "".join(word[0] for word in words)


def _heads(fulls: Iterable[Form], found: dict[str, Form]) -> Iterator[tuple[str, str]]:
    """ "The Inspectorate", where one inspectorate alone was named in full."""
    named: dict[str, list[str]] = defaultdict(list)
    for full in fulls:
        words = full.key.split()
        for head in {words[-1], words[0]} & BARE:
            named[head].append(full.key)
    yield from ((head, keys[0]) for head, keys in named.items() if head in found and len(keys) == 1)


def _bracketed(text: str, found: Iterable[Form]) -> Iterator[tuple[str, str]]:
    """ "Service Employees International Union (SEIU)": the one in brackets is the other."""
    ends: dict[int, Form] = {}
    starts: list[tuple[Span, Form]] = []
    for form in found:
        for span in form.spans:
            ends[span[1]] = form
            starts.append((span, form))
    for (start, end), form in starts:
        before = BRACKET.search(text, max(0, start - 16), start)
        other = ends.get(before.start()) if before else None
        if before and other and text[end : end + 2].lstrip('"”')[:1] in (")", ",", ";"):
            is_letters = LETTERS.fullmatch(form.longest) and " " in other.key
            is_full = LETTERS.fullmatch(other.longest) and " " in form.key
            if is_letters or is_full:
                yield (form.key, other.key) if is_letters else (other.key, form.key)
