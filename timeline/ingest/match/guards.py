"""Where the words of a name name something else: part of a longer name, a place, a tool, a venue, a button."""

import re

from timeline.ingest.match import scripts
from timeline.ingest.match.buttons import VENUES, is_button
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


def is_other(text: str, start: int, end: int) -> bool:
    """The words are part of a longer name, or say where something was posted, or by which button."""
    after, before = text[end : end + 60], text[max(0, start - 120) : start]
    venue = text[start:end].lower() in VENUES and VENUE.search(before)
    address = after[:1] == "." and after[1:4].lower() in ("com", "org", "net", "gov")
    place = text[start : start + 1].isupper() and (PLACE_AFTER.match(after) or PLACE_BEFORE.search(before[-9:]))
    place = place or PLACE_BEHIND.match(after)
    longer = OTHER_NAME.match(after) or TOOL.match(after) or LIKENESS.match(after) or ACROSS.search(before[-9:])
    return bool(
        longer or venue or address or place or is_button(text, start, end) or is_asked_of_readers(text, start, end)
    )


def is_compound_of_words(text: str, start: int, end: int) -> bool:
    """A common word at the head of a compound ("Meta-analysis"), or the end of another name ("T-Mobile")."""
    after, part = text[end : end + 30], PART.search(text[max(0, start - 30) : start])
    head = after[:1] == "-" and after[1:2].islower() and not OWNED.match(after)
    return bool(head or (part and len(part[1]) < 3))
