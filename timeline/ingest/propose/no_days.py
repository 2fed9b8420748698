"""Words that look like a day and give none: days in names ("14 May Road"), weekdays of no certain week ("a Monday").

They are blanked before dates are read, as long as they were, so that the sentence's other dates count where they stand.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from timeline.dates.english.holidays import NAMES as HOLIDAYS
from timeline.dates.english.vocabulary import MONTH, MONTHS, ORDINALS, WEEKDAYS, compiled, listed
from timeline.ingest.propose.masks import Span, blank


def _named(pattern: str) -> str:
    return re.sub(r"\?P<\w+>", "?:", pattern)


_MONTH, _WEEKDAY = _named(MONTH), rf"(?:{'|'.join(WEEKDAYS)})"
_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?"
_ORDINAL = rf"(?:{'|'.join(sorted(ORDINALS, key=len, reverse=True))})"
_DAY = (
    rf"(?:{_MONTH} (?:the )?{_NUMBER}(?![\w,]*\d)|{_NUMBER}(?: of)? {_MONTH}|{_MONTH} (?i:{_ORDINAL})"
    rf"|(?i:{_ORDINAL}) of {_MONTH})"
)
_HOLIDAY = "|".join(re.escape(name.title()) for name in HOLIDAYS)
_DATE = rf"(?:{_DAY}|{_HOLIDAY}|{_MONTH}|{_WEEKDAY}s?)"
_PLACES = (
    "Street St Road Rd Lane Ln Close Avenue Ave Square Sq Place Park Bridge Court Way Drive Boulevard Blvd Terrace Row"
    " Gate Gates Hill Market Plaza Quay Wharf Mews Crescent Gardens Green Grove Hall Tower Towers Building Terminal"
    " Pier Stadium Arena Museum Theatre Theater Library Church Station Airport Camp Creek Mill Mills Mine Works Yard"
    " Yards Field Fields Heath Island Bay Beach Harbour Harbor Lake River Valley Farm Dock Docks Highway Parade Walk"
    " Alley Passage Circus Estate Estates Heights Village"
)
_BODIES = (
    "Movement Group Brigade Brigades Committee Collective Coalition Alliance Network Front Foundation Institute"
    " Initiative Campaign Forum League Ltd Inc Corp LLC GmbH plc Holdings Brothers"
)
_OF_A_NAME = "|".join(listed(f"{_PLACES} {_BODIES}"))
# Words with a capital that begin no name: a headline's small words, and parts of a date.
_SMALL = (
    "In On At Over For To After And Or As By With From The A An Of Before Against When Amid Outside But If It They We I"
    " He She This That These Last Next About Not Is Are Was Were Will"
)
_PARTS = rf"(?:{'|'.join(MONTHS)}|{'|'.join(WEEKDAYS)}|{'|'.join(listed(_SMALL))}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug)\.?)"
_PARTS = rf"(?:{_PARTS}|(?:Sept?|Oct|Nov|Dec)\.?|Morning|Afternoon|Evening|GMT|UTC|[ECMP][SD]?T)\b"
_CAPITAL = rf"(?!{_PARTS})[A-Z][\w'-]+"
_ENDS = r"(?=\s*(?:$|[.,;:)]|(?:and|or|in|at|on|over|for|to|with|by|against|after|when|of|last|this)\b))"
_GROUPS = (
    "collective|group|movement|network|initiative|platform|project|operation|brigade|alliance|coalition|band|ship"
    "|vessel|ferry|boat|magazine|newspaper|paper|film|song|play|novel|campaign|outfit|cell|team|crew"
)
_TITLES = "Project|Operation|Plan|Campaign|Team|Camp|Mr|Mrs|Ms|Dr|Sir|Lady|Lord|Dame"
_CALLED = (
    r"(?:call(?:s|ed|ing)?|nam(?:es|ed|ing)|styl(?:es|ed|ing)|dub(?:s|bed|bing)) (?:itself|themselves|himself|herself)"
    r"|(?:an?|the|one|its|their) (?:\w+ ){1,3}(?:called|named)|titled|entitled|dubbed|nicknamed|code-?named|christened"
    r"|known as|go(?:es|ing)? by|(?:the|by|of|under the) names?(?: of)?|branded|so-called"
)
# "Went on strike Tuesday"; "on market Tuesday" is a day of no certain week.
_ON_WHAT = (
    "last|this|past|next|late|early|the|an?|strike|sale|duty|camera|campus|stage|air|trial|television|parole|board|bail"
    "|film|line|site|hold|appeal|record|display|foot|leave|guard|track|schedule|time|streets?|sidewalks?|management"
    "|either|both|or|about|around|and|before|after|to|by|at|in|of|from"
)


def _compiled(*patterns: str) -> re.Pattern[str]:
    return compiled("|".join(patterns))


IN_NAMES = (
    _compiled(
        rf"\b{_DATE} (?:{_OF_A_NAME})\b",
        rf"(?<!\bOn\s)\b{_DATE} {_CAPITAL} (?:{_OF_A_NAME})\b",
        rf"\b{_DATE}(?: |-)class\b",
        rf"\b{_DATE}'s {_CAPITAL}{_ENDS}",
        rf"\b{_WEEKDAY}'s(?=,| (?:\w+ed|have|has|had|is|are|was|were|will|went|sent|and|who|in|on)\b)",
        rf"\b{_DATE} (?:&|and Sons\b)",
    ),
    _compiled(  # "the 17 June Movers", "at Sunday Mews", "on Saturday Hill,"
        rf"(?<=\b[Tt]he\s)(?:{_DATE})(?: {_CAPITAL}){{1,5}}",
        rf"(?<=\bat\s)(?:{_DATE})(?: {_CAPITAL}){{1,5}}",
        rf"(?<=\bnear\s)(?:{_DATE})(?: {_CAPITAL}){{1,5}}",
        rf"(?<=\b[io]n\s)(?:{_DAY}|{_WEEKDAY}) {_CAPITAL}{_ENDS}",
    ),
    _compiled(  # "the trawler Sunday Best", "staff of Ruby Tuesday", "staff at Friday, a restaurant"
        rf"(?:^|\b(?!(?:last|this|past|late|early|since|until|next)\b)[a-z]{{3,}} )(?P<name>{_WEEKDAY}) {_CAPITAL}",
    ),
    _compiled(rf"\b(?:at|of|by|with|the|an?|from) {_CAPITAL} (?P<name>{_WEEKDAY})\b"),
    _compiled(rf"\b(?:at|in|inside|outside|near|with|against|under) (?P<name>{_WEEKDAY}|{_DAY})\b(?!'s| \w+s\b)"),
    _compiled(rf"\bon (?:{_CAPITAL}|(?!(?:{_ON_WHAT})\b)[a-z][a-z-]+) (?P<name>{_WEEKDAY})\b"),
    _compiled(rf"(?P<name>{_WEEKDAY}) of (?:that|the|(?!last|this|next|past)\w+(?= week))\b"),
    _compiled(rf"\b(?:always|usually|often|mostly|normally|generally) (?:on )?(?P<name>{_WEEKDAY})\b"),
    _compiled(rf"\b(?:{_GROUPS})s? (?:of )?(?P<name>{_DAY})\b"),
    _compiled(rf"\b(?:{_CALLED}) (?:the )?[\"“']?(?P<name>{_DATE})\b"),
    _compiled(rf"\b(?:{_TITLES})\.? (?P<name>{_DATE})\b"),
    _compiled(rf"(?<!\w)[\"“'‘][^\"“”‘'¤]{{0,40}}?(?P<name>{_DATE})\b[^\"“”’'¤]{{0,40}}[\"”’'](?!\w)"),
    _compiled(rf"\b(?!(?:[Tt]he|[Oo]n|[Oo]f|[Bb]y)\b)[\w'-]+ (?P<name>(?:{'|'.join(ORDINALS).title()}) of {_MONTH})"),
)

_KNOWN = r"on|by|in|at|since|until|till|from|before|after|last|this|next|past|coming|of|to|for|and|or|said|that|who"
_KNOWN += r"|which|with|over|against|strike|walkout|rally|protest|march|vote|picket|letter|petition|contract|deal|bill"
_KNOWN += r"|law|call|tour|visit|motion|late|early"
_ADJECTIVES = rf"(?:(?!(?:{_KNOWN})\b)[\w'-]+ ){{0,3}}"
_NTH = "first|second|third|fourth|fifth"
_SINGLED = (
    rf"(?:(?:[\w'-]+ )?(?:[\w-]+est|{_NTH}|only|very|usual|opening|closing|most \w+"
    r"|penultimate)|same|last|final|previous|following|preceding|next)"
)
_COUNTED = rf"(?!(?: but one)? (?:of|in) (?:the )?{_MONTH}| (?:of )?(?:last|this|next) week)"
_SAYS_WHICH = (
    r"(?: (?:morning|afternoon|evening|night))?(?= ?(?:$|[,.;:)])| (?:of|after|before|when|that|in|on|as|and|or|to|it"
    r"|they|the|an?|he|she|we|following)\b)"
)
# "On the town hall steps Tuesday".
_SPOTS = (
    "steps|lawn|street|campus|bridge|floor|job|line|grounds|square|plaza|road|stage|roof|pier|field|site|corner|grass"
)
# "A judge ruled Monday", "in an email Thursday": the day is that of the verb, or of what was written.
_DONE_THEN = (
    r"\w{2,}(?:ounced|irmed|ected|issed|ared|dered|roved|osed|ended|anded|eased|ished|igned|iled)|ruled|voted|agreed|sued"
    r"|told|wrote|found|e-?mail|letter|memo|post|statement|filing|ruling|notice|tweet|interview|meeting|hearing|release"
)
NO_CERTAIN = (
    _compiled(
        r"\b(?i:an?|one|some|any|another|each|every|certain|wh\w+ever) "
        rf"(?:(?!(?:{_KNOWN}|{_DONE_THEN})\b)[\w'-]+ ){{0,3}}(?P<name>{_WEEKDAY})\b"
    ),
    _compiled(
        rf"\b(?i:the|that|this|their|its|his|her|our) {_SINGLED} "
        rf"(?:(?!(?:{_KNOWN})\b)[\w'-]+ ){{0,2}}(?P<name>{_WEEKDAY})\b(?!'s){_COUNTED}"
    ),
    _compiled(
        rf"\b(?i:on) (?:the|that|this) (?:(?!(?:{_KNOWN}|{_SPOTS}|{_NTH}|penultimate)\b)[\w'-]+ ){{1,3}}"
        rf"(?P<name>{_WEEKDAY})\b(?!'s)(?! of {_MONTH}|, \d|,? (?:the )?{_DAY})"
    ),
    _compiled(rf"\b(?i:that|same|their|usual|other) (?P<name>{_WEEKDAY})\b(?!'s)"),
    _compiled(rf"\b(?i:on|later|of) that (?:[\w'-]+ ){{1,2}}(?P<name>{_WEEKDAY})\b(?!'s)"),
    _compiled(
        rf"\b(?i:the) (?P<name>{_WEEKDAY}){_SAYS_WHICH}(?! (?:of )?(?:last|this|next|past) week| before last"
        rf"| (?:before|after) (?:the )?(?:{_MONTH} \d|\d)|,? (?:the )?(?:{_DAY}))"
    ),
)


# "June 20, a Wednesday": the weekday is that of the day before it.
WRITTEN = _compiled(
    rf"(?:{_DAY}|\b\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{1,4}}|\b[Tt]he {_NUMBER})(?:,? (?:19|20)\d\d)?,? ?\(?an? $"
)


@lru_cache(maxsize=1024)
def hidden(marked: str) -> str:
    """The words of a sentence with no such day in them; every offset holds."""
    uncertain = {span for span in _spans(marked, NO_CERTAIN) if not WRITTEN.search(marked, 0, span[0])}
    return blank(marked, sorted({*_spans(marked, IN_NAMES), *uncertain}), " ")


def _spans(marked: str, forms: tuple[re.Pattern[str], ...]) -> Iterator[Span]:
    for form in forms:
        for found in form.finditer(marked):
            yield found.span("name") if "name" in form.groupindex else found.span()
