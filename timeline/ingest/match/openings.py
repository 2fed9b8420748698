"""Common words at the head of a sentence, where a capital says nothing: “Target the root cause”, “Shell companies”.

A name that is a word, too, is that word there if what follows makes a phrase of it; or if the text has the word in
small letters. Where the name also stands inside a sentence, its capital does tell, and none of this is asked.
"""

import re

from timeline.ingest.match.forms import Hit

SENTENCE_START = re.compile(r"(?:^|[.!?:]['\"”’)]*\s+|\n\s*|[“\"‘]\s*)$")
# What follows the word in a phrase of its own. Forms that may be a company's verb (“Amazon fires two”) need more.
PHRASES = {
    "access": "roads?|controls?|codes?|points?|rights?|to",
    "amazon": r"basin|tribes?|dolphins?|fires(?=\W*[:.;,]|\s(?:in|burn\w*|rage\w*|spread|are|were|have)\b)",
    "apple": "growers?|pickers?|orchards?|farm(?:s|ers?|ing)?|trees?|juice|cider|pies?|harvests?|sauce|blossoms?|crops?"
    "|varieties|crumble|vinegar|cores?",
    "beacon": "fires?|lights?|of",
    "block": "part(?:y|ies)|quotes?|printing|letters",
    "bolt": "cutters?|holes?|action",
    "box": "offices?|rooms?|cars?|tops?",
    "cricket": "match(?:es)?|clubs?|fans?|grounds?|bats?|players?|teams?",
    "cruise": "ships?|passengers?|control|lines?|missiles?|liners?|holidays?|terminals?",
    "edge": "cases?|computing",
    "flock": "of",
    "fortune": "tellers?|cookies?|favou?rs|hunters?",
    "gap": "years?|analys[ei]s|insurance|junctions?|financing",
    "gemini": "twins?",
    "match": "points?|days?|fixing|fixers?|officials|balls?|funding",
    "meta": r"study|studies (?:of|on|show|find|have|that|suggest)|analys[ei]s|reviews? of|data|levels?|tags?|questions?"
    "|descriptions?|commentary|regressions?|keywords?|ethics",
    "mint": "tea|leaves|condition|sauce",
    "monday": "mornings?|afternoons?|nights?|evenings?|is|was|will|at|by|and",
    "nest": "eggs?|box(?:es)?|sites?",
    "oracle": "bones?|of",
    "orange": "juice|trees?|peels?|groves?|growers?|pickers?|crops?",
    "palm": "oil|trees?|leaves|sunday",
    "quartz": "watch(?:es)?|crystals?|clocks?",
    "ring": "roads?|fingers?|binders?|fences?|tones?",
    "scale": "models?|insects?",
    "shell": "compan(?:y|ies)|corporations?|firms?|shock|games?|eggs?|scripts?|casings?|holes?|fire|fragments?"
    "|entit(?:y|ies)|structures?|craters?|mounds?",
    "signal": "strength|box(?:es)?|failures?|lights?|processing|flags?|towers?",
    "slack": "water|tides?|seasons?|demand|times?|ropes?|lines?|labou?r|periods?|resources",
    "square": "roots?|feet|foot|met(?:re|er)s?|miles?|danc\\w+|meals?",
    "stripe": "patterns?|rust|designs?|shirts?|motifs?",
    "target": "practice|dates?|audiences?|groups?|markets?|languages?|prices?|areas?|zones?|shooting|species|numbers?"
    "|figures?|levels?|ranges?|rates?",
    "uber": "rich|wealthy",
    "vice": "president\\w*|chancellors?|chair\\w*|squads?|principals?|admirals?|versa|mayors?|ministers?",
    "visa": "applica\\w+|holders?|requirements?|restrictions?|waivers?|officers?|backlogs?|overstay\\w*",
    "wing": "spans?|tips?|mirrors?|nuts?",
    "zoom": "lens(?:es)?|levels?",
}
KINDS = {"ice": re.compile(r"(?<!\w)(?:black|pack|sea|dry|drift|crushed|shaved)\s$")}
"""What such a word is with another before it, also inside a sentence: “Black ICE on the road”."""
FOLLOWED = {word: re.compile(rf"[ -](?:{phrases})(?!\w)") for word, phrases in PHRASES.items()}
_VERBS = (
    "access block bolt boost box chase cruise edge match mint ring scale shell signal slack snap sprint stripe target"
    " wire zoom"
)
VERBS = frozenset(_VERBS.split())
OBJECT = re.compile(
    r" (?:the|a|an|all|any|every|each|his|her|its|their|your|our|my|this|that|these|those|them|him|it)(?!\w)"
)


def opens(text: str, hit: Hit) -> bool:
    before = text[max(0, hit.start - 5) : hit.start]
    is_inside = before[-1:] == " " and before[-2:-1].isalnum()
    return not is_inside and bool(SENTENCE_START.search(before))


def is_phrase(text: str, folded: str, hit: Hit) -> bool:
    """What follows the word makes a phrase or an order of it. `folded` is the text, sign by sign."""
    word, after = folded[hit.start : hit.end], folded[hit.end : hit.end + 40]
    if text[hit.start : hit.end].isupper():
        return False
    is_followed = word in FOLLOWED and FOLLOWED[word].match(after)
    return bool(is_followed or (word in VERBS and OBJECT.match(after)))


def is_a_kind(folded: str, hit: Hit) -> bool:
    word = folded[hit.start : hit.end]
    return word in KINDS and bool(KINDS[word].search(folded[max(0, hit.start - 12) : hit.start]))


def is_mere_word(text: str, hit: Hit) -> bool:
    """“Beacons” at the head of a sentence, and nowhere else, are no company where beacons burn all through the text."""
    words = text[hit.start : hit.end]
    if not (hit.form.is_name or hit.form.alias.case_sensitive) or not words.istitle() or " " in words:
        return False
    small = words.lower()
    return small in text and bool(re.search(rf"(?<!\w){re.escape(small)}s?(?!\w)", text))
