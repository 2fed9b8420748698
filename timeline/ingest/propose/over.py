"""Whether what stands over a deed tells of it plainly: "the union said that …" does, "the plaque has it that …" not.

Only a clause of its own, a verb of plain reporting, or "it was on June 3 that" leave an exact day exact.
Any other verb or noun over the deed's clause is somebody's belief, claim or memory.
"""

import re

from timeline.dates.english.vocabulary import MONTHS, WEEKDAYS, compiled
from timeline.ingest.propose import whose_words as words
from timeline.ingest.propose.doubt_words import BELIEF, KEEPERS
from timeline.ingest.propose.whose_words import SAYS

OVER = compiled(r"\b(?P<word>that|how|(?:in|on|at|by) which|when)\b ")
SAID = compiled(rf".*\b(?:{SAYS}) ")
TOLD = compiled(rf"\b(?:{SAYS})\b(?:,? [\w'Ꝏ¤.-]+){{0,9}},? $")
# "Always told", "is said", "I was told": hearsay, whatever the verb.
HEARSAY = compiled(
    r"\b(?:always|often|never|ever|forever|used to|still|is|are|be|being|to|would|will|might|may|can|could)"
    rf" (?:[\w-]+ )?(?:{SAYS})\b|\b(?:I|we) (?:was|were|am|are|have been|had been|{SAYS})\b"
    rf"|\b(?:incorrectly|wrongly|mistakenly|erroneously|falsely)\b|\bThey say\b|'ll (?:{SAYS})\b"
    rf"|\b[Mm]y [\w ]+(?:{SAYS})\b|\b(?i:{KEEPERS})\b"
)
_DATED = rf"(?:\d|\b(?:{'|'.join((*MONTHS, *WEEKDAYS))})\b|yesterday)"
CLEFT = compiled(rf"\b[Ii]t (?:was|is) (?:on|in|at|during|after|before|until|only|not|the|an?|\d)\b[^;]*{_DATED}[^;]*$")
# "So many that", "after that", "drivers who hold that".
OTHERWISE = compiled(
    r"\b[Ss]o\b[^,;]*$|\bsuch\b[^,;]*$|\bwho (?:[\w'-]+ ){1,2}$|[;:—] ?(?:and |but |on |at )?$"
    r"|\b(?:after|before|since|in|on|at|of|by|for|with|to|than|like|from|over|during) $"
)
CLOSED = re.compile("[;:—]")
_ARTICLE = r"(?:the|an?|its|their|his|her|our|some|\d[\d,]*)"
DEMONSTRATIVE = compiled(r"(?:same )?(?:day|week|month|year|morning|afternoon|evening|night|time|date|[A-Z]\w+day)\b")
# "A rota that cut breaks", "a firm that runs three depots": the clause is of a noun in front of the deed.
RELATIVE = compiled(
    rf"(?:has|have|had|is|are|was|were|will|would|cut|runs?|ran|took|takes?|[a-z]+ed)\b|[a-z]+s {_ARTICLE}\b"
)
WHEN = compiled(
    rf"^It (?:was|is) [^;]*$|(?:^|[,;:—]|{_DATED}|\b(?:was|is|came|began|started|happened|day|week|month|year)) ?$"
)
IN_A_DEED = compiled(r"\b(?:strikes?|walkouts?|protests?|actions?|stoppages?|rally|rallies|vote|dispute|row),? $")
# A finite verb with a clause right behind it: "my uncle swears the drivers …".
_NO_VERB = (
    "was|is|this|his|its|as|us|thus|plus|across|towards|afterwards|sometimes|besides|perhaps|always|unless|others|days"
    "|weeks|months|years|hours|minutes|times|indeed|hundred|hundreds|thousands|dozens|needed|news"
)
BARE = compiled(
    rf"(?<![\w'-])(?!(?:{SAYS}|{_NO_VERB})\b)(?:"
    rf"[a-z]+s (?:{_ARTICLE}|it|they|we|he|she|[A-ZꝎꝐ][\w.]*)\b"
    r"|[a-z]+ed (?:the|an?|its|their|his|her|it|they|we|he|she)\b"
    rf"|(?:held|swore|has|have|had|put|say|believe) (?:the|it|that|they|we|us)\b)|\bto say\b"
)
CLAUSE = compiled(r"[,;:—]| (?:and|but) ")
OF_A_NOUN = compiled(r"\b(?:who|which|whose|whom|where|that|when|what)\b")
FRONTED = compiled(
    r" ?(?i:in|on|at|by|for|after|before|since|until|during|as|when|while|because|outside|inside|over|under|with"
    r"|without|from|near|despite|following|amid|though|although|if|once)\b"
)
# "Must have signed", "are said to have signed".
PERFECT = compiled(r"\b(?:to|must|may|might|could|would|should|will) (?:[\w'-]+ )?have (?:[\w'-]+ )?$")
# "Town lore is firm: …"; "if one trusts the almanac, …".
HEADED = compiled(rf"^(?:[^:;]*\b(?i:{KEEPERS})\b[^:;]*:|(?:If|Unless|Had|Suppose|Imagine|Assuming|Whether)\b)")
BELIEVED = compiled(
    rf"^(?!.*\b(?i:who|which|because|whether|if|as far as|and)\b)[^,;]*\b(?i:{BELIEF}|rumou?r has it) (?:that )?[^,;]*$"
)


def is_plain(ahead: str, deed: str) -> bool:
    """Whether the words of a sentence in front of a deed leave it told plainly."""
    if PERFECT.search(ahead) or HEADED.match(ahead) or BELIEVED.search(ahead) or (is_verb(deed) and _is_bare(ahead)):
        return False
    return all(
        _is_harmless(ahead[: found.start()], found["word"], ahead[found.end() :]) for found in OVER.finditer(ahead)
    )


def _is_harmless(before: str, word: str, after: str) -> bool:
    if word != "that":
        return word != "how" and bool((WHEN if word == "when" else IN_A_DEED).search(before))
    is_over = not (CLOSED.search(after) or DEMONSTRATIVE.match(after) or RELATIVE.match(after))
    if not is_over or OTHERWISE.search(before) or CLEFT.search(before):
        return True
    return bool(TOLD.search(before)) and not HEARSAY.search(before)


def is_verb(deed: str) -> bool:
    """ "Signed" is one, "the walkout" is none: its own verb stands elsewhere."""
    first = deed.split()[0].lower() if deed.split() else ""
    return first in words.AUXILIARIES or words.is_participle(first)


def _is_bare(ahead: str) -> bool:
    last = CLAUSE.split(ahead)[-1]
    if FRONTED.match(last) or OF_A_NOUN.search(last):
        return False
    told = SAID.match(last)
    return bool(BARE.search(last) or (told and HEARSAY.search(told[0])))
