"""Whether an article or the like belongs to a name: “poison the Amazon”, “that ICE”, “two Amazons”.

Companies and agencies go without. But many of these words have another business before a name: “said that ICE was”,
“the software that Amazon has”, “after this Amazon was asked”, “at first ICE had”, “in phase two Amazon will”.
"""

import re

ALONE_BEFORE = re.compile(
    r"(?<!\w)(?:the|an?|this|that|each|every|last|next|first|final|upper|lower|western|eastern"
    r"|central|whole|entire)\s$"
)
COUNTED = re.compile(
    r"(?<!\w)(?:an?|every|each|no|any|another|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|many|several|the \w+est)\s$"
)
ALONE_AFTER = re.compile(
    r"(?:'s)?(?:\s*(?:[.,;:!?)\]]|$)|\s(?:and|or|but|is|was|are|were|has|had|have|will|would|in|on|at|by|to|from|for"
    r"|with|that|which|who|as|since|near|where|between|itself|alone|before|after|until|when|while"
    r"|than|through)(?!\w))"
)
VERB_AFTER = re.compile(
    r"\s(?:(?:also|never|still|now|then|only|\w+ly) )?(?:is|was|are|were|has|had|have|will|would|could|can|may|might"
    r"|must|should|shall|does|did|do|[a-z]{3,}ed|said|says)(?!\w)"
)
THE = re.compile(r"(?<!\w)the\s$")
# “Of the lower Amazon said”, “along the Amazon the water”: a stretch of it, or a place at it, whatever follows.
A_STRETCH = re.compile(
    r"(?<!\w)the (?:upper|lower|middle|central|western|eastern|northern|southern|brazilian|peruvian|colombian|bolivian"
    r"|ecuadorian)\s$"
)
AT_IT = re.compile(r"(?<!\w)(?:along|up|down|beside|across|near|on|in) the\s$")
GOES_ON = re.compile(r"\s(?:the|a|an|his|her|its|our|their|he|she|it|we|they|there|people|told|tells?|says?)(?!\w)")
# “Behind that ICE”, “ride that Amazon”; any other “that” opens a clause.
POINTS = re.compile(
    r"(?<!\w)(?:aboard|about|above|across|against|along|around|at|behind|below|beside|beyond|by|down|for|from|in|inside"
    r"|into|like|near|of|off|on|onto|over|past|than|through|to|toward|towards|under|up|upon|with|within|without"
    r"|ride|rides|rode|riding|board|boarded|catch|caught|miss|missed|feed|fed|feeds|cross|crossed)\s+that\s$"
)
OPENS = re.compile(r"(?:^|[.!?:;\n]['\"”’)]*\s*|[“\"(]\s*)that\s$")
IN_THAT = re.compile(r"(?<!\w)(?:in|except|save|but|given|provided|notwithstanding) that\s$")
# What “this” and “that” take up is what was said before, and the name begins a clause of its own.
TAKES_UP = re.compile(
    r"(?<!\w)(?:after|before|besides|despite|since|until|following|amid|upon|because of|in addition to|instead of"
    r"|as a result of|in spite of|apart from|aside from|on top of|due to|thanks to|with all|for all|all|d(?:o|oes|id)"
    r"|doing|done|sa(?:y|ys|id|ying)|hear(?:d|ing)?|read(?:ing)?|know(?:n|ing)?|(?:^|[.!?\n]\s*)(?:by|to|of|with|like"
    r"|for|from))\s+(?:this|that)\s$"
)
ADVERB = re.compile(
    r"(?<!\w)(?:at (?:last|first|long last)|the very first|on the whole|first and last|(?:what|who|where|up) next"
    r"|(?:\d|(?:dollar|euro|pound|cent|hour|day|time|page|word|people|percent)s?) each)\s$"
    r"|(?:^|[.!?\n]['\"”’)]*\s*|[“\"(;,]\s*)(?:first|last|next)\s$"
)
NUMBER = r"(?:one|two|three|four|five|six|seven|eight|nine|ten)"
OF_ANOTHER = re.compile(
    rf"(?<!\w)(?:(?:day|week|year|phase|round|part|chapter|step|stage|version|page|option|number|act|night|at|by|until"
    rf"|about|around|the|of the|these|those|which|this|that|only|no|any|some|first|last|only|good|bad|new|old) {NUMBER}"
    rf"|(?:not|how|as|so|too) many|answer(?:ed|s)? no|sa(?:id|ys|y) no)\s$"
)

# German, Dutch, French: a train is masculine, the agency is not; “der” and “de” may be either.
MASCULINE = re.compile(
    r"(?<!\w)(?:im|den|dem|ein|eine[mns]|kein|keinen|zum|vom|beim|jeden|jedem|diesen|diesem|letzten|nächsten|een|un)\s$"
)
EITHER = re.compile(r"(?<!\w)(?:der|de|le|dieser|jeder|deze)\s$")
ON_ITS_WAY = re.compile(r"\s(?:\d{2,4}(?!\w)|(?:nach|naar|richtung|vers|à destination|von \w+ nach|van \w+ naar)\s)")


def makes_a_thing(before: str, after: str) -> bool:
    """The last word before a name makes a thing of it. Both sides are folded."""
    if A_STRETCH.search(before) or (AT_IT.search(before) and (VERB_AFTER.match(after) or GOES_ON.match(after))):
        return True
    if not (ALONE_BEFORE.search(before) and ALONE_AFTER.match(after)):
        return False
    has_verb = bool(VERB_AFTER.match(after))
    if has_verb and (ADVERB.search(before) or TAKES_UP.search(before)):
        return False
    return not before.endswith("that ") or _points(before, has_verb)


def has_the(before: str) -> bool:
    """Where a name is a river elsewhere in the text, “the Amazon gave it back” is the river too."""
    return bool(THE.search(before))


def counts(before: str, after: str) -> bool:
    """The last word before a name tells how many of them there are, and none of something else."""
    if not COUNTED.search(before):
        return False
    return not (VERB_AFTER.match(after) and (OF_ANOTHER.search(before) or ADVERB.search(before)))


def is_a_train(before: str, after: str) -> bool:
    """ "Im ICE", "der ICE nach Hamburg"; what is joined by a hyphen ("den ICE-Beamten") has the gender of its end."""
    if after[:1] == "-":
        return False
    return bool(MASCULINE.search(before) or (EITHER.search(before) and ON_ITS_WAY.match(after)))


def _points(before: str, has_verb: bool) -> bool:
    if has_verb and (OPENS.search(before) or IN_THAT.search(before)):
        return False
    return bool(OPENS.search(before) or POINTS.search(before))
