"""Tells whether a day without a label stands by itself in its line, so that it may be the page's own.

Before it there may be nothing, a place, a weekday, an author, an outlet or a section, set apart by a comma, a dash or a
bar. Whatever else stands there calls the day something that is not known to be publication ("Termin:", "Né le",
"Son değişiklik:"), so that it is nobody's day: no list of words could name all that has a day.
"""

import re

from timeline.ingest.parse import byline
from timeline.ingest.parse.colophon import PAGE_BEGUN
from timeline.ingest.parse.days import Written, is_weekday
from timeline.ingest.parse.labels import MACHINE
from timeline.ingest.parse.name_lists import PARTICLES
from timeline.ingest.parse.no_names import has_case, is_control, is_function, is_occasion, is_venue

APART = re.compile(r"[|·•‧∙●▪►»]")
PARTICLE = re.compile(r"(?:^|(?<=\W))(?:on|the|am|den|der|le|el|il|em|op|den|de|dia|w dniu|ngày)\s*$", re.I)
BEFORE = re.compile(r"[|·•‧∙●▪►»—–\-,:;/\d\])]\s*$")
BEHIND = re.compile(
    r"\s*(?:$|[|·•‧∙●▪—–\-,:;/<«*()\[\]@.（）［］【】、，：；｜・　]"
    r"|(?:at|um|à|às|a las|alle|om|kl|в|u|o|г|r|d|uhr|by|von|par|por|di)\b"
    r"|\d{1,2}[:.hH時点]|T\d|\d{1,2} ?[ap]\.?m|[^\W\d_a-z])"
)
BY = re.compile(r"(?:by|von|par|por|di|door|av|af|text:|words:)\s", re.I)
LOWER = re.compile(r"(?<!\w)[a-zß-ÿ]{3,}")
PARTS_OF_NAMES = {"and", "und", "the", "for", "van", "von", "der", "den", "del", "dos", "bin", "min", "read"}
COLON = re.compile(r"[:：﹕]\s*$")
CALLS = re.compile(
    r"[^\W\d_][^:：]{1,38}[:：]\s*|(?:when|where|wann|quand|cuándo|quando|wanneer|kiedy|когда|коли)\W*", re.I
)
CREDITED = re.compile(
    r"(?:(?:来源|來源|稿源|出处|出處|作者|记者|記者|출처)\s?[:：]\s?[^\s:：]{1,20}[\s　]*)+"
    r"|(?:source|quelle|fuente|fonte|bron|źródło|источник|kilde|källa|lähde|kaynak)\s?:\s[^:]{2,40}",
    re.I,
)
CREDITS = re.compile(r"@\w+|(?<!\w)(?:words|photos?|text|pictures|illustrations?)(?= [A-Z])", re.I)
SMALL = re.compile(
    rf"[\s:：.,\-–—(\d{MACHINE}]|(?<!\w)(?:on|the|am|den|der|le|el|il|em|op|à|at|de|dia|kl|um|uhr|h)(?!\w)", re.I
)
OF_DATE = re.compile(
    r"(?:article|story|post|entry|blog|press|online|page|news|original|data)\s*|.*[|·•‧∙●▪►»,;:/\d)\]–—-]\s*", re.I
)
BY_SOMEBODY = re.compile(r"\bby an? ([^,|]*?)\s*(?:\bon\s*)?$", re.I)


def stands(line: str, written: Written, labelled: bool) -> bool:
    """`labelled`: a label follows directly on the day."""
    before = _without_weekday(line[: written.start].replace(MACHINE, " "))
    return _opens(before) and (labelled or bool(BEHIND.match(line[written.end :])))


def calls_next(line: str) -> bool:
    """Whether a line calls the day on the next one something: "Meeting:", "When", "Strike"."""
    is_call = CALLS.fullmatch(line) or (" " not in line and is_occasion(line))
    return bool(is_call) and not is_control(line)


def is_of_another(between: str) -> bool:
    """Whether the words from "published" to a day give it to something else: "Posted by a reader on", "…, meeting:"."""
    said = _without_weekday(between)
    somebody = BY_SOMEBODY.search(between)
    return bool((COLON.search(said) and not is_small(said)) or (somebody and not is_function(somebody[1])))


def is_small(text: str) -> bool:
    """Whether a text has no words but small ones and weekdays, as between "Date" and its day."""
    return all(is_weekday(word) for word in re.findall(r"\w+", SMALL.sub(" ", text)))


def may_precede_date(before: str) -> bool:
    """Whether "Date" after this text means that of the page; after other words it is theirs: "Meeting Date"."""
    text = before.replace(MACHINE, " ").strip()
    return not text or bool(OF_DATE.fullmatch(text)) or bool(byline.said_in(text))


def _without_weekday(text: str) -> str:
    before = PARTICLE.sub("", text).rstrip()
    *words, last = before.split(" ")
    return PARTICLE.sub("", " ".join(words)).rstrip() if is_weekday(last) else before


def _opens(before: str) -> bool:
    """Whether the text before a day lets it stand by itself."""
    before = CREDITS.sub(" ", before)
    if not before.strip("*([（［【〔 ") or PAGE_BEGUN.fullmatch(before) or CREDITED.fullmatch(before.strip()):
        return True
    piece = APART.split(before.rstrip(" |·•‧∙●▪►»"))[-1].strip()
    if COLON.search(before) or is_occasion(piece) or is_venue(piece):
        return False
    if APART.search(before[-1:]) or _is_by(before) or (has_case(piece) and byline.are_names(piece)):
        return True
    phrase = [word for word in LOWER.findall(before) if word not in PARTS_OF_NAMES]
    return bool(BEFORE.search(before)) and len(phrase) <= 1


def _is_by(before: str) -> bool:
    """Whether the text is a byline, and not the end of a term: "By noon"."""
    by = BY.match(before)
    rest = before[by.end() :].strip() if by else ""
    return bool(rest) and (not rest[0].islower() or is_function(rest) or rest.split()[0] in PARTICLES)
