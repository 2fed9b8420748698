"""Short forms that a text brings in itself: "Norvane Workers Forum (NWF)", "Norvane" after "Norvane Systems Inc."."""

import re
from collections.abc import Iterator
from functools import lru_cache

from timeline.ingest.values import Subject

DEFINED = re.compile(
    r"\s*\(\s*(?:(?:the|or|hereafter|henceforth|also|known as)\s+)*"
    r"[\"“'‘]?([A-Z][\w&.-]{1,14})[\"”'’]?\s*[),;]"
)
LEGAL = re.compile(
    r",? (?:Inc|Incorporated|Ltd|Limited|LLC|LLP|Corp|Corporation|Co|Company|PLC|plc|GmbH|AG|SE|S\.?A|S\.p\.A|BV"
    r"|B\.V|NV|N\.V|AB|Oy|KK|Holdings?|Group|Technologies|Systems|Software|Solutions|Labs|Laboratories|Industries"
    r"|International|Networks|Enterprises|Partners)\.?$"
)
SMALL = frozenset(
    (
        "of",
        "for",
        "and",
        "the",
        "to",
        "in",
        "on",
        "at",
        "de",
        "la",
        "le",
        "des",
        "du",
        "und",
        "für",
        "der",
        "y",
        "del",
        "di",
    )
)


def forms(name: str, after: str) -> list[str]:
    """The short forms that a full name licenses from there on; `after` is what follows it in the text."""
    defined = DEFINED.match(after)
    is_own = defined and (_initials(defined[1]) in _of(name) or defined[1] in name.split()[:1])
    return [*_without_legal(name), *([defined[1]] if defined and is_own else [])]


@lru_cache(maxsize=4096)
def _without_legal(name: str) -> list[str]:
    """Without the words for what kind of company it is, one after the other."""
    found = [name]
    while (shorter := LEGAL.sub("", found[-1])) != found[-1]:
        found.append(shorter)
    return found[1:]


def _initials(short: str) -> str:
    return re.sub(r"[^A-Z]", "", short) if not short.islower() else ""


def _of(name: str) -> set[str]:
    """The initials of a name, with and without its small words and a country before it."""
    words = re.findall(r"[^\W_][\w']*", name.replace("U.S.", "US"))
    large = [word for word in words if word.lower() not in SMALL]
    rest = large[1:] if large and large[0] in ("US", "UK", "EU") else large
    return {"".join(word[0].upper() for word in some) for some in (words, large, rest) if len(some) > 1}


SHORT = re.compile(r"[A-Z][A-Za-z]{1,6}")
NAMED = re.compile(
    r"((?:[\w&.'’]+[ -]){1,6}[\w&.'’]+)(?: \(|,? or )(?:the |or )?[\"“]?$"
)  # words before it in brackets
OPENED = re.compile(r"(?: \(|,? or )(?:the |or )?[\"“]?$")
TURNED = re.compile(r" \(((?:[\w&.'’]+[ -]?){2,7})\)")
NEAR = 300  # characters in which seven words stand


def is_short(words: str) -> bool:
    """Initials, which many names may share."""
    return (
        len(words) < 8
        and not words[1:].islower()
        and bool(SHORT.fullmatch(words))
        and sum(map(str.isupper, words)) >= 2
    )


def is_own(text: str, words: str, subject: Subject) -> bool | None:
    """Whether what the text itself spells the short form out as is the subject ("Irish Canal Estates (ICE)" is not).

    None where it spells out nothing.
    """
    spelled = _expansions(text, words) if is_short(words) else []
    return any(2 * len(set(parts) & _known(subject)) > len(parts) for parts in spelled) if spelled else None


def _known(subject: Subject) -> set[str]:
    return {part for alias in (subject.name, *(alias.text for alias in subject.aliases)) for part in _parts(alias)}


@lru_cache(maxsize=64)
def _expansions(text: str, words: str) -> list[list[str]]:
    """The large words of each phrase that the text shortens so."""
    phrases = [phrase for start in places(text, words) for phrase in _phrases(text, start, start + len(words))]
    return [parts for phrase in phrases if (parts := _spelling(_parts(phrase), words.lower()))]


def places(text: str, words: str, start: int = 0) -> Iterator[int]:
    """Where the very words stand, be it in longer ones."""
    start = text.find(words, start)
    while start >= 0:
        yield start
        start = text.find(words, start + len(words))


def _phrases(text: str, start: int, end: int) -> Iterator[str]:
    """What may spell out the words that stand there: before them where they are in brackets, or behind in brackets."""
    before = text[max(0, start - NEAR) : start]
    is_open = OPENED.search(before[-9:]) and not re.match(r"\w", text[end : end + 1])
    if is_open and (named := NAMED.search(before)):
        yield named[1]
    if not re.search(r"\w$", before[-1:]) and (turned := TURNED.match(text, end)):
        yield turned[1]


def _spelling(parts: list[str], short: str) -> list[str]:
    """The last of the words, whose initials are the short form."""
    last = parts[-len(short) :]
    return last if "".join(part[0] for part in last) == short else []


def _parts(words: str) -> list[str]:
    return [part for part in re.findall(r"[^\W_]+", words.lower()) if part not in SMALL]
