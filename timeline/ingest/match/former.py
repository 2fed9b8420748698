"""Where a text says of a name that it is of former days: “formerly X”, “called X until 2019”, “X, since renamed”."""

import re

NEAR = 100  # characters before and behind a name
WHILE = r"(?:once|then|still|long|first|formerly|originally|previously|earlier|initially|at first|at (?:the|that) time)"
NAMED = r"(?:called|known|named|styled|branded|dubbed|registered|listed|trading|traded|operating|operated)"
RENAMED = r"(?:renamed|re-named|rebranded|rechristened)"
NOW = r"(?:now|today|nowadays|since|later|meanwhile|these days|presently|currently|subsequently|afterwards|soon)"
OLD = r"(?:old|older|former|previous|earlier|first|original|prior|maiden|past|one-?time)"
ITS = r"(?:its|their|the|an?|another)"
TO = r"(?:until|till|before|up to|prior to)"
WHEN = rf"{TO} (?:\w+ ){{0,3}}(?:\d{{4}}|then|recently|lately|last \w+)"
PAST = "|".join(
    (
        r"formerly|previously|originally|erstwhile|one-?time|now-defunct|née|f/?k/?a|f\.k\.a\.|the then|former",
        rf"{WHILE} {NAMED}|(?:was|were) {WHILE}(?: {NAMED})?|had been(?: {WHILE})? {NAMED}",
        rf"{OLD} name(?: of| was|,)?",
        rf"used to (?:be|go|trade|operate|call itself)(?: {NAMED})?(?: by| under)?(?: {ITS} name)?(?: of)?",
        rf"(?:{RENAMED}(?: itself)?|name (?:was )?changed|chang(?:ed|es|ing) {ITS} (?:\w+ )?name) from",
        rf"(?:dropp(?:ed|ing)|gave up|giving up|shed(?:ding)?|abandon(?:ed|ing)|retir(?:ed|ing)|discard(?:ed|ing)"
        rf"|replac(?:ed|ing)|left behind) {ITS}(?: {OLD})? name(?: of)?",
        r"(?:founded|launched|born|incorporated|started(?: out)?|began(?: life)?|set up|established) as",
        rf"{NAMED} {WHEN} (?:as|by {ITS} name of)",
        rf"{WHEN},?(?: (?:it|they|which|who|that|the \w+))?(?: (?:was|were))?"
        rf" (?:{NAMED}|went by(?: {ITS} name)?(?: of)?|called itself)",
        rf"when (?:it|they|the \w+) (?:(?:was|were) (?:still |then )?(?:{NAMED}|under)?|went by|traded|called itself)"
        rf"(?: {ITS} name)?(?: of)?",
    )
)
ABROAD = "|".join(
    (
        r"(?:ehemals|vormals|früher|einst|damals|zuvor)(?: noch)?(?: unter dem namen| bekannt als| genannt)?",
        r"(?:anciennement|autrefois|auparavant|jadis|alors)(?: appelée?| connue? sous le nom de| nommée?)?",
        r"(?:antes|antiguamente|anteriormente|entonces|antigamente)(?: llamad[ao]| conocid[ao] como| chamad[ao])?",
        r"(?:già|precedentemente|un tempo)(?: nota come| chiamat[ao])?|(?:voorheen|destijds)(?: bekend als| genaamd)?",
        r"tidigare|tidligere|aiemmin|dawniej|wcześniej|dříve|ранее|прежде|раніше|ex",
    )
)
ADJECTIVES = r"ehemalige[mnrs]?|frühere[mnrs]?|ancienne?|antigu[oa]|antig[oa]|voormalige|tidigare|бывш\w+"
BEFORE = re.compile(
    rf"(?:(?<!\w)(?:{PAST}|{ADJECTIVES})|[(,–—] ?(?:\w{{3}} )?(?:{ABROAD}))(?: as)?(?: the)?[ \n:,]*[“\"‘'«(]*$|\bex-$"
    r"|(?:旧社名[はの：:]?|[旧舊]名?|原名|原称|曾用名|前身(?:是|为|為|の)?|구 |옛 )[「『“《]?$",
    re.I,
)
# A past name by itself, where what follows says until when: "that was called X until August 2019".
CALLED = re.compile(
    rf"(?<!\w)(?:{NAMED}|went|going|did business|doing business|was|were|been|itself|under)(?: by| under)?(?: as)?"
    rf"(?: {ITS} name(?: of)?)? [“\"‘'«]*$",
    re.I,
)
SET_APART = re.compile("[(–—,] ?[“\"‘'«]*$")
UNTIL = re.compile(rf",? {WHEN}", re.I)
IN_PAST = re.compile(
    rf",? (?:{WHEN}|{TO} it\b|in those days|back then|at (?:the|that) time|then\b|when it (?:was|had)|through \d{{4}}"
    r"|from \d{4} (?:to|until)|between \d{4}|for (?:its|the) first"
    r"|(?:bis|jusqu['’]en|hasta|fino al|até|tot) (?:\w+ )?\d{4})",
    re.I,
)
WHICH = r",? (?:which |that |who )?"
LATER = "|".join(
    (
        r",? as (?:it|they|the \w+|\w+ \w+) (?:was|were|then was|had been)"
        rf" (?:{WHILE}|{NAMED}|back|until|before|in \d{{4}})",
        r",? as (?:it|they) (?:then )?(?:was|were)[,;.)–—]|,? as (?:was )?then\b",
        rf",? as (?:it|they|the \w+) (?:used to be|(?:then |still )?called itself|{WHILE} called itself)",
        rf"{WHICH}(?:has |have |had |is now |was |were |got )?(?:{NOW},? )?(?:been )?(?:{NOW} )?{RENAMED}",
        rf"{WHICH}(?:is |are |has been )?{NOW},? (?:{NAMED}|calls itself|goes by|under (?:another|a new))",
        rf"{WHICH}(?:has |have |had )?(?:{NOW} )?chang(?:ed|ing) {ITS} (?:\w+ )?name",
        rf"{WHICH}(?:has |have )?(?:{NOW} )?(?:took|taken|adopted|bears|bore|chosen|chose) {ITS} (?:\w+ )?name",
        rf",? (?:{ITS}|the \w+['’]s) {OLD} name|,? (?:the|an?) {OLD} name",
        rf" ?[(–—] ?{NOW},? (?:{NAMED}|{RENAMED}|part of|under)",
        r"(?:,| ?[(–—]) ?(?:now|today|nowadays|currently|presently),? (?-i:[A-Z])[\w.-]+(?!['’]s|[\w-])",
        r" (?:hieß|geheißen|s['’]appelait|se llamaba|si chiamava|heette)\b",
        r",? \(?(?:heute|jetzt|inzwischen|désormais|hoy|ahora|hoje|oggi|tegenwoordig|numera|ныне|сейчас)\b",
        r"\s?[(（](?:现|現|今|后改|後改|현|지금)",
    )
)
AFTER = re.compile(LATER, re.I)
CLOSING = "'\"”’»」』"


def is_called_former(text: str, start: int, end: int) -> bool:
    before = _one_line(text[max(0, start - NEAR) : start].rpartition("\n\n")[2])
    after = _one_line(text[end : end + NEAR].partition("\n\n")[0]).lstrip(CLOSING)
    if CALLED.search(before) and IN_PAST.match(after):
        return True
    return bool(BEFORE.search(before) or AFTER.match(after) or (SET_APART.search(before) and UNTIL.match(after)))


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)
