"""English words of time as patterns, and what they stand for. A blank in a pattern is any white space (`compiled`)."""

import re
from calendar import day_name, month_name


def listed(words: str) -> list[str]:
    return words.split()


MONTHS = [name for name in month_name if name]
WEEKDAYS = list(day_name)
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}  # the month each begins with
ONES = listed("a an one two three four five six seven eight nine ten eleven twelve")
COUNTS = {word: max(1, number - 2) for number, word in enumerate(ONES, start=1)} | {"fifteen": 15, "twenty": 20}
_NTH = listed("first second third fourth fifth sixth seventh eighth ninth")
ORDINALS = [
    *_NTH,
    *listed("tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"),
    *("twentieth", *(f"twenty-{nth}" for nth in _NTH), "thirtieth", "thirty-first"),
]
TENS = listed("twenties thirties forties fifties sixties seventies eighties nineties")

_LONG, _SHORT = "|".join(MONTHS), "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
MONTH = rf"(?P<month>(?:{_LONG})(?![\w])|(?:{_SHORT})(?:\.|(?![\w])))"
_DAYS = r"Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:r(?:s(?:day)?)?)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?"
TIME = r"(?: (?i:morning|afternoon|evening|night)s?)?"
# Decoration before a written date: "yesterday, June 20", "last week, on June 20", "last Friday, June 15".
AHEAD = (
    rf"(?:(?i:last|this past|past|this) (?=(?:{_DAYS})\b)"
    rf"|(?:{_DAYS}) (?:and|or|to|through) (?:{_DAYS}) ?[,(] ?"
    r"|(?P<ahead>(?i:(?:the )?day before yesterday|yesterday|today|tonight|last night"
    r"|this (?:morning|afternoon|evening)"
    r"|(?:earlier |later )?(?:this past|the past|last|this) (?:week|month|year)"
    r"|(?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten) (?:day|week|month|year)s? ago))"
    r"(?: ?[,(–-] ?(?:(?i:on|the) )*| (?i:on) ))?"
)
BESIDE = AHEAD + rf"(?:(?P<beside>(?:{_DAYS})\b)\.?{TIME}(?: last)? ?[,(-]? ?(?:(?i:on|the) )*)?"
TWO_YEARS = (
    r"(?P<year>(?:1[5-9]|20)\d\d)(?:(?P<hyphen>-)|/| ?[/-] ?(?=\d{4}))(?P<later>(?:1[5-9]|20)\d\d|\d\d)(?![\w%-])"
)
# "On the 20th": a bare number of a day.
_ON_THE = r"(?:(?<=\b[oO]n\sthe\s)|(?<=\bof\sthe\s)|(?<=\bby\sthe\s)|(?<=\bthan\sthe\s))"
_NUMBER = r"(?P<day>3[01]|[12]\d|[1-9])"
_NTH_DAY = (
    rf"{_NUMBER}(?:st|nd|rd|th)(?: of (?P<which>this|last|the same|that) month"
    r"|(?= ?(?:$|[,.;:()—–])| (?:and|or|in|at|to|when|after|before|it|they|we|she|he|the|an?|some|about|\d+)\b))"
)
NTH_DAY = _ON_THE + _NTH_DAY
# "Wednesday, the 20th", "Wednesday 20": but "on Wednesday 20 workers" and "Wednesday's 20th strike" count other things.
NUMBERED_WEEKDAY = rf"(?P<beside>(?:{_DAYS})\b)\.?{TIME}"
ITS_NTH = rf",? (?:the )?{_NTH_DAY}"
ITS_NUMBER = rf" (?:the )?{_NUMBER}(?= ?(?:$|[.;)])| (?:at|in|outside|near|over)\b)"
BESIDE_NUMBER = rf"(?:(?:{_DAYS})\b\.?,? (?:the )?)?"
BEHIND = rf"(?:,? ?\(?,?(?: ?a )? ?(?P<behind>{'|'.join(WEEKDAYS)})\b)?"
WEEKDAY = rf"(?P<weekday>{'|'.join(WEEKDAYS)})\b{TIME}"
DAY = (
    r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
    r"(?![\w%]|[.:]\d|,\d{3}(?!\d)|-(?:year|day|hour|week|month|minute|person)|°)"
)
ORDINAL = rf"(?P<ordinal>(?i:{'|'.join(sorted(ORDINALS, key=len, reverse=True))}))"
PLAIN_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)(?![\w%]|[,.]\d|-[a-z]|-\d\d(?!\d))"
WHOSE = "(?P<whose>(?i:last|this|next|the previous|the following|the same|that))(?i: year)"
YEAR = rf"(?:(?i:the year )?{PLAIN_YEAR}|'(?P<short>\d\d)(?![\w%])|{WHOSE})"
OF_YEAR = rf"(?:(?:,? (?:(?:of|in) )?|, ?){YEAR})"
SEASON = "(?P<season>(?i:spring|summer|autumn|fall|winter))(?![\\w])"
COUNT = rf"(?P<count>\d{{1,3}}|(?i:a couple of|a few|several|some|many|a dozen|half a dozen|{'|'.join(COUNTS)}))"
UNIT = "(?P<unit>(?i:hour|day|night|week|fortnight|month|quarter|year|decade))(?i:s?)"
_MANY = rf"\d{{1,2}}|(?i:{'|'.join(COUNTS)}|few|couple of)"
_ROUND = "(?i:(?:very )?(?:early|mid|late))"
PART = (
    rf"(?:(?P<part>{_ROUND})(?:[-\s]*(?:to|or|and|/)[-\s]*(?P<upto>(?i:mid|late)))?(?:-| )(?:(?i:in) )?(?i:the )?"
    r"|(?P<edge>(?i:beginning|start|middle|end|close|early part|latter part)) (?i:of) (?i:the )?"
    r"|(?P<nth>(?i:first|second|third|fourth|last|final|opening|closing|latter|other))"
    rf" (?:(?P<many>{_MANY}) )?(?P<slice>(?i:half|weeks?|days?|months?)) (?i:of|in) (?i:the )?)"
)
PLACES = r"(?! (?i:offices|cities|stores|shops|countries|towns|places|locations|sites|warehouses|homes|pages))"
THE_WEEKEND = (
    r"(?:(?:(?i:over) )?(?i:the|this) (?:(?P<which>(?i:past|last|coming)) )?"
    r"|(?<!\b[Tt]he\s)(?P<alone>(?i:next)) |(?i:past|last|coming) )(?i:weekend)\b"
)
# Words that say of which weekend the talk is, so that it need not be the last one.
ANOTHER_WEEKEND = (
    r"(?! (?i:of|before|after|following|preceding|prior to|ahead of|between|(?:that|which) (?:followed"
    r"|preceded))\b"
    rf"| in (?:(?:the|early|mid|late)[ -])*(?:{'|'.join(MONTHS)}|(?:19|20)\d\d|(?i:{'|'.join(SEASONS)}))\b)"
)


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    return re.compile(pattern.replace(" ?", r"\s{0,3}").replace(" ", r"\s{1,3}"), flags)


def month_number(word: str) -> int:
    return next(number for number, name in enumerate(MONTHS, start=1) if name[:3].lower() == word[:3].lower())


def weekday_number(word: str) -> int:
    return next(number for number, name in enumerate(WEEKDAYS) if name[:3].lower() == word[:3].lower())


def ordinal_number(word: str) -> int:
    return ORDINALS.index(word.lower()) + 1
