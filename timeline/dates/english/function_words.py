"""The closed classes of English words that stand beside a time, and what each says of it.

A sense says on which side of the time a thing lies, or that it cannot be told:

on        that time itself: "on June 3"            with      the bound counts too: "on or before", "by noon on"
by, before, until, since, after, from              bounds, as `Reading.relation` names them
about     near it, on either side                  plain     says nothing of the time: "shortly", "the", "walked out"
not       another time                             a         no certain one: "on a Wednesday"
least     turns "until" and "since" about          or, and   join two prepositions
recurs    many times: "every"                      unclear   every other preposition: the side cannot be told

What is no word of these classes is a noun or a verb, as in "delivered the letter June 3", and ends what is read.
"""

import re
from typing import Literal

from timeline.dates.english.vocabulary import compiled

Sense = Literal["on", "by", "before", "until", "since", "after", "from", "about"]
Sense |= Literal["with", "or", "plain", "not", "a", "least", "recurs", "unclear"]  # type: ignore[misc]

# One of these takes no second one behind it: "talked about on June 3" is on that day.
PREPOSITIONS: dict[str, str] = {
    "on": "on|upon|of|in|at|during|throughout|dated",
    "by": "by",
    "before": "before|ere|pre-?",
    "until": "until|till|'?til|through|thru",
    "since": "since",
    "after": "after|following|past|beyond|post-?",
    "from": "from|between",
    "about": r"about|around|round|near|nearing|approaching|circa|ca\.?|c\.|towards?",
    "unclear": (
        "for|to|with|within|without|inside|outside|into|onto|over|under|above|below|beneath|underneath|behind|beside"
        "|besides|per|via|despite|notwithstanding|like|against|versus|amid|amidst|among|amongst|across|alongside"
        "|regarding|concerning|considering|including|involving|barring|given|pending|plus|minus|than|as|if|whether"
        "|unless|though|although|because|while|whereas|when|whenever|where|once|lest|bar|mid-?|anti-?|failing|re"
    ),
}
_NOUNS = "minutes|hours|days|nights|weeks|weekends|months|years"
_DAYTIME = "morning|afternoon|evening|night|dawn|daybreak|sunrise|noon|midday|dusk|sunset|nightfall|midnight"
_CLOCK = rf"(?:{_DAYTIME}|close of business|lunchtime|\d{{1,2}}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?| o'clock|(?=[ ,])))"
_WHEN = rf"(?:early|small|late|latter|last|first|final|wee) hours|{_DAYTIME}|(?:very )?(?:day|date|end|start|close)"
_MAYBE = (
    "maybe|perhaps|possibly|probably|likely|presumably|supposedly|apparently|allegedly|reportedly|purportedly"
    "|ostensibly|conceivably|seemingly|potentially|arguably"
)
_ROUGHLY = r"roughly|approximately|approx\.?|nearly|almost|practically|virtually|more or less|somewhere|estimated"
_UNSURE = "approximate|uncertain|unclear|disputed|unconfirmed|estimate"
PHRASES: dict[str, str] = {
    "by": (
        r"(?:no|not) (?:later|after) than|(?:no|not) any later than|(?:at|by) the (?:very )?latest"
        rf"|as (?:late|recently) as|in time for|(?:{_NOUNS}) (?:up )?to"
    ),
    "before": (
        r"(?:run|lead|build)[- ]?up to|(?:countdown|prelude|lead-in|approach|prior|previous|leading(?: up)?) to"
        r"|in advance of|ahead of|(?:short|shy|this side) of|up to,? but (?:not including|excluding),?"
        r"|in anticipation of|in preparation for|preceding|(?:earlier|sooner) than"
    ),
    "until": r"(?:right |all the way )?up (?:to|until|till|through)(?:,? and including,?)?"
    r"|(?:down|through) (?:to|and including)",
    "since": (
        r"(?:no|not|never) (?:any )?(?:earlier|sooner|before) than|at the (?:very )?(?:earliest|soonest)"
        r"|as (?:early|soon|far back|long ago) as|ever since"
    ),
    "after": r"later than|(?:wake|aftermath|heels|back) of|subsequent to",
    "from": r"as (?:of|from|at)|in between|with effect from",
    "about": (
        rf"{_MAYBE}|{_ROUGHLY}|some ?time (?:around|about|near)|(?:close|near) (?:to|on|upon)"
        r"|(?:vicinity|neighbou?rhood|region) of|(?:thought|believed|said|assumed|likely) to (?:be|have been)"
        r"|(?:may|might|could|must|should|would)(?: well)? (?:be|have been)"
    ),
    "with": (
        r"(?:(?:(?:just|shortly|soon|right|minutes|moments) (?:before|after|past)|(?:close|near) (?:to|on|upon)) )?"
        rf"{_CLOCK}(?: on)?|(?:{_WHEN}) of"
        r"|(?:on|at|in|upon|during) (?:or|and|and/or)"
    ),
    "or": "or|and/or",
    "and": "and",
    "plain": (
        r"(?:not|never|n't) (?:only|just|merely|simply|long|much|far)|the|that|this|its|their|his|her|our|my|your|just"
        r"|right|immediately|shortly|soon|only|even|already|late|early|later|earlier|again|back|long|well|far|much|way"
        r"|some ?time|finally|first|exactly|precisely|directly|straight|also|both|either|here|there|then|up|out|off"
        r"|down|away|along|aside|apart|together|forward|forth|(?:took|taken|takes?|handed|turned|called|held) over"
    ),
    "not": (
        r"not|never|neither|nor|no|cannot|\w+n't|(?:other|rather) than|(?:instead|in lieu|in place) of|as opposed to"
        r"|except(?:ing| for)?|excluding|(?:save|but) for|(?:apart|aside) from|contrary to|unlike"
    ),
    "a": "an?|one|some|any|another|certain|whichever|whatever",
    "least": r"at (?:the )?(?:very )?(?:least|most)",
    "recurs": (
        "(?:every|each|most|many|all|alternate)(?: (?:other|second|third|single))?(?: (?:week|month|year),?)?"
        "|annually|yearly|monthly|weekly|year after year"
    ),
    "unclear": (
        rf"(?:{_NOUNS}) of|(?:either|both|other|far) sides? of"
        r"|(?:anniversary|anniversaries|centenary) of|(?:deadline|due date|target date|cut-?off) of"
        r"|(?:inside|outside|because|regardless|irrespective|in spite|in view|in light|in honou?r|in memory) of"
        r"|(?:due|owing|thanks|according|similar|compared) to|penultimate|(?:next|second|third|fourth)[- ]to[- ]"
    ),
}


def _alternatives(table: dict[str, str], suffix: str) -> str:
    return "|".join(f"(?P<{sense}{suffix}>(?i:{words}))" for sense, words in table.items())


# The word or phrase that ends where the search ends; the one that begins first is the longest.
BEFORE = compiled(rf"(?<![\w'-])(?:{_alternatives(PREPOSITIONS, '')}|{_alternatives(PHRASES, '_')})(?:,? |(?<=[-.]))$")
# "After the vote on June 3": the day may be the vote's or the deed's.
NOUN_PHRASE = compiled(r"(?<![\w'-])(?:(?:the|an?|its|their|his|her|that(?! followed))|[\w-]+'s?) (?:[\w'-]+ ){1,3}$")
# "Before the town hall on June 3" is a place.
PLACE = compiled(
    r"\b(?:hall|house|ministry|court|courthouse|building|doors?|gates?|offices?|headquarters|embassy|consulate|parliament"
    r"|palace|cathedral|church|museum|station|school|hospital|plant|factory|depot|mill|chamber|theatre|theater|library"
    r"|steps|prison|monument|statue|tower|bank|works|yard|port|square|residence|mansion|club) $"
)
# "After the disputed June 3 vote": adjectives and owners between a preposition and a time that belongs to a noun.
OF_A_NOUN = compiled(
    r"(?<![\w'-])(?:(?:the|an?|its|their|his|her|that) (?:[\w-]+ ){1,2}|(?:[A-Z][\w.&-]* ){0,3}[\w-]+'s? )$"
)
ABOUT = rf"{_MAYBE}|{_ROUGHLY}|about|around|near|circa|on or about|on or around|some ?time (?:around|about)"
HEDGES = rf"{_MAYBE}|{_ROUGHLY}|more likely|else|even|otherwise|alternatively|as (?:late|early) as"
HEDGES += "|at the (?:latest|earliest)"

_END = r"(?= ?[,.;:)!?]| ?$)"
_EVEN = rf"(?:(?:or|if not|{_MAYBE})(?:,? (?:{_MAYBE}|even|much|somewhat|slightly|a (?:little|bit|day|few days)),?)* )"
_SOME = rf"(?:or|if not) (?:[\w-]+ ){{1,3}}(?:{_NOUNS}|hour|day|night|week|month|year) "
_THEN = r"(?: (?:that|then|it)(?: (?:day|date|time))?)?"
TAILS: dict[str, str] = {
    "by": rf"(?:at|by) the (?:very )?latest|(?:{_EVEN}|{_SOME})(?:earlier|sooner)"
    rf"|(?:or|and) (?:any ?time )?before{_THEN}{_END}",
    "since": (
        rf"at the (?:very )?(?:earliest|soonest)|(?:{_EVEN}|{_SOME})later"
        rf"|(?:or|and) (?:any ?time )?(?:after(?:wards?)?|since){_THEN}{_END}"
        r"|(?:or |and )?(?:onwards?|thereafter)|and beyond|or beyond"
    ),
    "about": (
        rf"\([^()]{{0,30}}\b(?:{_ROUGHLY}|{_UNSURE})\b[^()]{{0,20}}(?=\))"
        r"|or so\b|or thereabouts?"
        r"|or (?:around|about|near|close to|roughly|approximately) (?:then|that)(?: (?:day|time|date))?"
        rf"|or nearby|give or take(?: [\w ]{{1,20}})?|plus or minus [\w ]{{1,20}}|(?:{_MAYBE}|{_ROUGHLY}){_END}"
        rf"|\?\)|(?<=\d)-?ish\b|it (?:is|was) (?:thought|believed)|or (?:a )?(?:day|days|week)s? (?:on )?either side"
    ),
    "recurs": (
        r"(?:of )?(?:every|each)(?: (?:other|second|third|single))? (?:day|week|month|year)\b(?!')"
        r"|(?:annually|yearly|monthly|weekly|year after year|year in,? year out)\b"
    ),
    "unclear": r"or (?:any|some|another|whenever|else|within|in the|a different|the (?:week|month|weekend))\b"
    r"|but one\b",
}
TAIL = compiled(rf"(?:,? ?[(–-]?,? ?)(?:{_alternatives(TAILS, '')})\)?")
NEXT_DAY = compiled(
    r",? ?\(?(?:or|and/or|if not) (?:possibly |perhaps |maybe |even |on )*"
    r"(?:(?:the )?(?:(?P<next>next|following)|previous|preceding) (?:day|morning|evening|night)"
    r"|the (?:day|morning|evening|night) (?:(?P<after>after|later|following)|before|earlier)"
    r"|(?:a|one) day (?:(?P<two>or two) )?(?:(?P<later>later|after|afterwards)|before|earlier))\)?"
)
NEGATED = compiled(
    r"(?:\b(?:not|never|nobody|none|hardly|cannot)|n't)"
    r"(?: (?!(?:who|that|which|and|or|only|just|but)\b)[\w'-]+){0,5} ?$"
)
BUT = compiled(
    r",? but (?:rather |instead |only |actually )?(?:(?:on|in|the) )*(?=\d|[A-Z][a-z]+day\b|[A-Z][a-z]{2,8}\.? \d)"
)


def sense(found: re.Match[str]) -> str:
    return str(found.lastgroup).rstrip("_")
