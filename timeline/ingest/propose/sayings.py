"""Whether a day is that of a saying: what was said, written or heard on June 3 was done on some day up to then.

Deeds that are done by saying them (statements, contracts, policies) are not asked about.
"""

from timeline.dates.english.vocabulary import compiled
from timeline.ingest.propose.whose_words import PLAINLY

# Besides verbs of plain reporting: what they tell has its day from elsewhere all the same.
_MORE = (
    "claims claimed claim argues argued insists insisted alleges alleged recalls recalled remembers remembered tweets"
    " posts explains complains complained testified testifies tells hears learns reveals admits acknowledges warns"
    " discloses concedes conceded describes described recounts recounted read reads"
)
TELLS = "|".join(sorted({*PLAINLY, *_MORE.split()}))
_SOMEBODY = r"(?:(?:the|an?|its|their|his|her|one|some|many|several|two|three)\b|[A-ZꝎꝐ¤]|he\b|she\b|they\b|it\b)"
# ", said the union on June 3", "- so wrote Joe on June 3", ", the paper has learned on June 3".
BEHIND = compiled(
    rf"[,;—¤-] ?(?:so |thus |as )?(?:{TELLS}) {_SOMEBODY}"
    rf"|, [^,;]{{1,60}} (?:has|have|had) (?:also |since )?(?:{TELLS})\b"
)
# "On June 3 the union said workers walked out"; not "workers told of the plan", "told the board and walked out",
# "who said they were tired", ", told it was final,", "the union said,".
GOVERNS = compiled(
    rf"(?:, [^,;]*, |(?<!\bwho\s)(?<!\bwhich\s)(?<!\bthat\s)(?<!,\s)\b)(?:{TELLS})"
    r" (?!(?:of|about|by|to|and|or|for|with)\b)"
    r"(?!.*\b(?:and|but|then) (?:\w+ )?$)"
)
QUOTES = compiled(rf"\b(?:{TELLS})\b[^,;:]{{0,40}}:|^ ?(?:update|report|statement|post|bulletin|note|edition|issue):")
# "Confirmed the walkout on June 3": the deed is a noun, and somebody speaks of it.
OF_IT = compiled(
    r"\b(?:confirm|report|acknowledg|admit|den|reveal|recall|describ|disclos|prais|condemn|critici[sz]|mention|discuss"
    r"|welcom|applaud|comment|announc)(?:s|es|ies|ed|ied|ted|e)?(?: on)?"
    r" (?:(?:the|an?|its|their|his|her|this) )?(?:[\w'-]+ ){0,2}$"
)
_MEDIA = (
    r"interview|(?:blog |facebook )?post|blog|tweet|thread|article|story|column|op-?ed|editorial|memo|memorandum|note"
    r"|message|e-?mail|statement|(?:press )?release|press conference|briefing|podcast|speech|testimony|newsletter"
    r"|filing|broadcast|video|bulletin|report|leaflet|comment"
)
# "In a blog post on June 3, …"; letters and petitions are deeds themselves.
IN_WRITING = compiled(
    r"(?:^|[,:—] ?)(?i:in|to|at|by|via|from|according to) (?:an?|the|its|their|his|her|[\w.Ꝏ]+'s?) (?:[\w'-]+ ){0,3}"
    rf"(?i:{_MEDIA})\b[^,;]* (?:on|of|from|dated) (?:the )?$"
)
PUBLISHED = compiled(
    r"^[^\w]*(?:Published|Posted|Updated|Filed|Written|Dated|Released|Speaking|Writing|Interviewed|Quoted|Asked)\b[^,;]*$"
)


def is_behind(between: str) -> bool:
    """Whether the words between a deed and a day say who told of the deed on that day."""
    return BEHIND.search(between) is not None


def is_ahead(clause: str, link: str, is_verb: bool) -> bool:
    """Whether the words around a day in front of a deed say that the deed was told of then.

    `clause` stands before the day, `link` between it and the deed; `is_verb`: the deed is told by a verb.
    """
    if QUOTES.search(link) or IN_WRITING.search(clause) or PUBLISHED.search(clause):
        return True
    return bool((GOVERNS if is_verb else OF_IT).search(link))
