"""Finds a signature in a line that dates its page: "… par Ann Example, rédactrice en chef adjointe."."""

import re
from collections.abc import Iterable

from timeline.ingest.parse.byline import TRAILING, are_names
from timeline.ingest.parse.days import is_weekday

BY = re.compile(
    r"(?<!\w)(?:(?:(?:and )?(?:written|posted|published|reported) )?by|(?:écrit )?par|(?:verfasst )?von|por|di|door|av"
    r"|af|przez|od|от|від)\s",
    re.I,
)
AGENCY = re.compile(
    r",? (?:with|avec|mit|con|com|met|and|et|und|y|e) (?:l['’])?(?:AFP|AP|Reuters|dpa|ANSA|EFE|Lusa|ANP|TT|NTB)\W*$"
)
# Where a writer works or writes from: "for The Copper Wire", "in Ardmouth".
WHERE = re.compile(
    r" (?:for|at|in|from|of|pour|à|für|aus|en|para|per|desde|da|voor|uit) "
    r"(?:(?:the|la|le|les|der|die|den|el|il|lo|o|a|de|het) |l['’])?(?:(?-i:[A-ZÀ-Þ])[\w’'-]+ ?){1,4}$",
    re.I,
)
ROLE = re.compile(
    r"(?<!\w)(?:r[ée]dac|redak|journalis|giornalis|periodis|jornalis|report|[ck]orr?espon|corrispond|[ée]dit"
    r"|sub-?edit|chef|chief|direct|aut[eo]r|auteu?r|author|writ|escrit|scritt|schrijv|[ck]olum|chroniq|cronist|[ck]oll?abor|freelan|pigist"
    r"|verslagg|medewerk|skribent|toimitta|dziennikar|novin[áa]|újságír|szerkeszt|журналист|корреспондент|редактор"
    r"|muhabir|staff|bureau|envoy|enviad|inviat|profess|analyst|photogra|produc)",
    re.I,
)
# A sentence that goes on after a name tells of something else: "… by Privacy International, the report says …".
SAYS = re.compile(
    r"(?:^(?:it|he|she|they|who|which|this|ces?|cett?e?|les?|qui|der|die|das|er|sie|el|los|las|il|gli|che)(?!\w))"
    r"|(?<!\w)(?:say|says|said|is|are|was|were|has|have|had|will|finds?|found|shows?|warns?|est|sont|ont|avait|ist|sind"
    r"|hat|wird|wurde|ha|è|fue|son|foi|são)(?!\w)",
    re.I,
)
LONGEST_ROLE = 9  # words


def without_signature(line: str, borders: Iterable[int]) -> str:
    """The line with blanks for its signature, which ends at the first of the `borders` (of days and labels) behind it.

    The line itself if nobody signs it.
    """
    for by in BY.finditer(line):
        end = min((border for border in borders if border >= by.end()), default=len(line))
        if _is_signature(line[by.end() : end]):
            return line[: by.start()] + " " * (end - by.start()) + line[end:]
    return line


def _is_signature(text: str) -> bool:
    before = text.rstrip(" ,")
    last = before.rpartition(" ")[2]
    told = TRAILING.sub("", before.removesuffix(last) if is_weekday(last) else text)
    names, *roles = AGENCY.sub("", told.strip(" .,;:|–—-()")).split(",")
    return are_names(WHERE.sub("", names)) and all(are_names(role) or _is_role(role.strip()) for role in roles)


def _is_role(text: str) -> bool:
    return len(text.split()) <= LONGEST_ROLE and bool(ROLE.search(text)) and not SAYS.search(text)
