"""What keeps a trigger from being an event: it may happen, it did not happen, or the words mean something else.

Case matters here: "may" is a modal, "May" is a month; a guard without case kills "In a May letter".
"""

import re

from timeline.ingest.propose.ground import Sentence

REACH = 70  # characters before a trigger in which a guard word counts
MODAL = re.compile(
    r"\b(?:may|might|could|would|should|will|can|must|'ll|shall"
    r"|(?:plan|plann|threaten|want|refus|declin|prepar|consider|vow|promis|expect|intend|hop|try|tri|seek|vot|need"
    r"|pledg|mull|weigh|discuss|propos)(?:s|es|ed|e|ing|ning)?(?:\s+\S+){0,4}?\s+(?:to|for|whether)"
    r"|(?:consider|discuss|mull|weigh|propos|want)(?:s|es|ed|ing)?\s+(?:a|an)"
    r"|(?:ready|due|set|scheduled|likely|about|unable|unwilling|willing|able|free|right) to"
    r"|in order to|whether|until|unless|before|without|instead of|rather than|plans? for|talk of"
    r"|threat of|thinking (?:of|about)|considering"
    r"|possible|potential|planned|proposed|upcoming|future)\s+(?:\w+\s+){0,3}$"
)
# What somebody is asked to do has not been done, whatever else a rule allows.
ASKED = re.compile(
    r"\b(?:ask|demand|urg|call|press|petition|implor|push|lobb|encourag|invit|want|beg)(?:s|ed|e|ing|ied|y)?\b(?:\s+[^\s,;]+){0,7}?"
    r"\s+(?:to|that|for|whether)\s+(?:\w+\s+){0,3}$"
)
# A real event after what looks like a plan: "decided to", "went on to", "managed to".
REAL = re.compile(
    r"\b(?:decided|went on|managed|chose|helped|moved|came together|began|started|continued) to\s+(?:\w+\s+)?$"
)
NEGATED = re.compile(
    r"\b(?:not|never|no|nor|n't|none of (?:the|its|their)|neither|nobody|denied|stopped short of)\s+(?:\w+\s+){0,3}$"
)
NEGATED_VERB = re.compile(r"\w+n't\s+(?:\w+\s+){0,2}$")
CONDITION = re.compile(
    r"\b(?:[Ii]f|[Uu]nless|[Ss]hould|(?:[Rr]umou?rs?|[Aa]llegations?|[Ss]uggestions?|[Dd]enied) that)\s[^,;]{0,80}$"
)
HEARSAY = re.compile(
    r"\b(?:[Rr]umou?r|[Ww]ord|[Ll]egend|[Gg]ossip) has it\b"
    r"|\b[Rr]umou?rs? (?:that|says?|said|claim(?:s|ed)?)\b|\brumou?red (?:that|to)\b"
    r"|\b[Uu]n(?:confirmed|verified|substantiated) (?:reports?|rumou?rs?|claims?|posts?)\b"
)
CLAUSE = re.compile(r"[;:—]|,\s(?:and|but|while)\s|¤")


# "Further stoppages could follow": the deed is a noun, and its verb says that it is only possible.
AHEAD = re.compile(r"\s(?:\w+\s)?(?:may|might|could|would|will)\s")


def refusal(sentence: Sentence, at: int, end: int, skip: tuple[str, ...] = ()) -> str:
    """Why the words at `at` are no event, "" when nothing speaks against them."""
    before = _clause(sentence.marked[max(0, at - REACH) : at])
    if sentence.marked[at : at + 6].lower() == "not to":
        before += "to "  # "urging the company not to bid": the words asked for stand in the rule itself
    if AHEAD.match(sentence.marked, end) and "modal" not in skip:
        return "modal"
    if ASKED.search(before):
        return "asked"
    if MODAL.search(before) and not REAL.search(before) and "modal" not in skip:
        return "modal"
    if (NEGATED.search(before) or NEGATED_VERB.search(before)) and "negated" not in skip:
        return "negated"
    if is_hearsay(sentence, at):
        return "hearsay"
    return "condition" if CONDITION.search(before) else ""


def is_hearsay(sentence: Sentence, at: int) -> bool:
    """Whether what stands before the words says that nobody vouches for them. Frames ask that too."""
    return bool(HEARSAY.search(sentence.marked, 0, at))


def _clause(before: str) -> str:
    """The words before a trigger, back to the start of its clause."""
    return CLAUSE.split(before)[-1]
