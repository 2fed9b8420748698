"""Tells whether an s at the end of a surname is a genitive, by the word that follows or by the language of the text."""

import re

# German, Dutch and the Nordic languages write a genitive s without an apostrophe, before what is owned. In English that
# would be another surname, and what follows is a verb or a small word (“Jane Workers said …”).
ENGLISH = (
    "a|about|after|also|an|and|as|asked|asks|at|because|before|but|by|can|could|did|does|for|from|had|has|have|he|her|his"
    "|if|in|into|is|it|its|led|left|later|may|might|must|not|of|on|or|said|says|she|should|spoke|tells|that|the|their"
    "|then|they|to|told|was|we|went|were|when|where|which|while|who|whom|whose|will|with|would|writes|wrote|[a-z]+ed"
)
# A street is called after Ann Example or by a surname, and never by both with a genitive: that of Ann Examples.
STREETS = "(?:Road|Rd|Street|Avenue|Lane|Boulevard|Terrace|Crescent|Highway)(?! to )"
OWNED = rf"(?!(?i:{ENGLISH})(?!\w)|{STREETS}(?!\w))[^\W\d_]"
FOREIGN = (
    "der|die|das|den|dem|des|ein|eine|einen|einem|einer|und|von|vom|zu|zum|zur|mit|im|ist|nicht|het|een|van|voor|met|och"
    "|att|som|ett|av|til|till|det|og|af|ikke|inte|fra|fran|op|ook|auf|aus|bei|nach|wie|sie|ihr|ihre|sein|seine"
)
"""Small words of languages that write a genitive s without an apostrophe."""
SHARED = frozenset(("in", "an", "is", "was", "had", "we", "of", "by"))
SMALL_WORDS = re.compile(rf"(?i)(?<!\w)(?:(?P<foreign>{FOREIGN})|{ENGLISH})(?!\w)")


def takes_s(surname: str) -> bool:
    return len(surname) > 2 and surname[-1] not in "sxzSXZ"


def is_written_so(folded: str) -> bool:
    """Whether a text is in such a language: it has more of their small words than of English ones."""
    found = [bool(small["foreign"]) for small in SMALL_WORDS.finditer(folded) if small.group().lower() not in SHARED]
    return 2 * sum(found) > len(found)
