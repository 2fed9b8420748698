"""Where the words of a name name something else: part of a longer name, a place, a tool, a venue, a button."""

import re

from timeline.ingest.match import scripts
from timeline.ingest.match.addressed import Addressed
from timeline.ingest.match.button_words import is_all_of_buttons
from timeline.ingest.match.buttons import LONGEST, VENUES, is_button
from timeline.ingest.match.orders import is_asked_of_readers

# "Alphabet Workers Union", "Amazon Employees for Climate Justice" and "Google Walkout" are names of their own.
OTHER_NAME = re.compile(
    r"(['’]s)? (Workers|Employees|Staff|Tech Workers) (Union|United|Coalition|Alliance|Council|for|Against)\b"
)
PLACE_AFTER = re.compile(
    r" (River|Valley|Hills?|Streets?|Roads?|Avenue|Boulevard|Lane|County|Basin|Falls|Bay|Lake|Mountains?|Beach|Heights"
    r"|Springs|Islands?|Creek|Forest|Rainforest|Delta|Square|Bridge|Canyon|Township|Reef|Peninsula"
    r"|Theatre|Theater|Hotel|Inn|Cinema|Playhouse|Cathedral|Chapel)\b(?! (View|team))"
)
PLACE_BEHIND = re.compile(
    "の?(?:川|河|江|雨林|热带|熱帯|熱帶|流域|盆地|平原|강|열대|우림)"
)  # 亚马逊河, アマゾンの熱帯雨林
PLACE_BEFORE = re.compile(r"\b(Lake|Mount|River|Rio|Río|Cape|Port|Fort|Saint|St\.|Mrs?\.?|Ms\.?|Miss|Dr\.?|Sir|Lady) $")
# What a company's name says of a tool or a venue: "a Google spreadsheet", "a Facebook post", "an Apple device".
TOOL = re.compile(
    r" (spreadsheets?|docs?|documents?|forms?|sheets?|groups?|search|hangouts?|maps|posts?|page|account|thread|news"
    r"|translate|drive|play|podcasts?|calendar|meet|alerts?|images|scholar|street view|app store|music)\b"
    r"(?!['’]s?)(?! (workers?|employees?|staff|contractors?|teams?|engineers?|raters?|unit|division)\b)",
    re.I,
)
VENUE = re.compile(
    r"\b(posted|published|wrote|shared|hosted|tweeted|said|announced|written|blog|post|page|article|up) (?:it )?"
    r"(on|to|via) $",
    re.I,
)
OWNED = re.compile(r"-(?:\w+ed|\w+-?made|built|run|led|wide|only|bought|sold|born|backed|grown|driven|written|based)\b")
LIKENESS = re.compile(r"-(?:like|style|styled|esque|sized|type|ish|inspired|killer)\b", re.I)
ACROSS = re.compile(r"\b(?:trans|pan|mid|sub|inter|circum)-$", re.I)
PART = re.compile(r"(?:^|[^\w-])([A-Z][a-z]*)-$")


def is_whole(text: str, start: int, end: int) -> bool:
    """Nothing of the same word stands on either side; "@amazon" and "#amazon" are no words of the text."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if before in ("@", "_", "#") and start or after == "_":
        return False
    return scripts.opens(before, text[start]) and scripts.closes(text[end - 1], text[end : end + 4])


def is_other(text: Addressed, start: int, end: int) -> bool:
    """The words are part of a longer name, or say where something was posted, or by which button."""
    whole = text.text
    if _is_part(whole, start, end) or is_button(whole, start, end, text.has_button(start - LONGEST, start)):
        return True
    if text.has_act(start - LONGEST, end + LONGEST) and is_all_of_buttons(whole, start, end):
        return True
    opens, closes = text.clause(start, end)
    sentence = whole[opens:start], whole[start:end], whole[end:closes]
    return is_asked_of_readers(*sentence, text.has_badge(opens, start), text.has_note(opens, closes))


def _is_part(text: str, start: int, end: int) -> bool:
    """Of a longer name, an address, or what tells where something was posted. What stands next to the words tells first
    which of the patterns can match."""
    after, before = text[end : end + 60], text[max(0, start - 9) : start]
    behind, near = after[:1], _last(before)
    if behind == " " and (TOOL.match(after) or (after[1:2].isupper() and _is_longer(text[start], after))):
        return True
    if behind in "'’" and OTHER_NAME.match(after):
        return True
    if behind == "-" and LIKENESS.match(after):
        return True
    if behind == "." and after[1:4].lower() in ("com", "org", "net", "gov"):
        return True
    if behind > "\x7f" and PLACE_BEHIND.match(after):
        return True
    if near == "-":
        return bool(ACROSS.search(before))
    is_place = near == " " and text[start].isupper() and PLACE_BEFORE.search(before)
    is_venue = near == " " and text[start:end].lower() in VENUES and VENUE.search(text[max(0, start - 120) : start])
    return bool(is_place or is_venue)


def _is_longer(first: str, after: str) -> bool:
    return bool(OTHER_NAME.match(after) or (first.isupper() and PLACE_AFTER.match(after)))


def is_compound_of_words(text: str, start: int, end: int) -> bool:
    """A common word at the head of a compound ("Meta-analysis"), or the end of another name ("T-Mobile")."""
    if text[end : end + 1] == "-" and text[end + 1 : end + 2].islower() and not OWNED.match(text[end : end + 30]):
        return True
    part = PART.search(text[max(0, start - 30) : start]) if _last(text[max(0, start - 2) : start]) == "-" else None
    return bool(part and len(part[1]) < 3)


def _last(before: str) -> str:
    """The last sign, or that before a line's end: `$` stands there too."""
    return before.removesuffix("\n")[-1:]
