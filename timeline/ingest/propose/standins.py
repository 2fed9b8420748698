"""Words that stand for a party named before: "it", "the company", "the council", "its chief executive", "he"."""

import re
from collections.abc import Iterator

from timeline.ingest.propose import parties
from timeline.ingest.propose.ground import Ground, Sentence
from timeline.ingest.propose.nouns import any_of

LOOK_BACK = 4  # sentences
OFFICER = (
    r"(?:chief executive(?: officer)?|CEO|chair(?:man|woman|person)?|(?:vice )?president|(?:managing )?director"
    r"|co-?founders?|founders?|general manager|head of|chief (?:\w+ ){0,2}officer|secretary|executives?"
    r"|spokes(?:man|woman|person)|officials?|leadership|management)"
)
NOUNS = {
    "company": any_of("""
        company, firm, giant, retailer, maker, contractor, start-?up, vendor, corporation, supplier, developer,
        platform, business
    """),
    "agency": any_of("""
        agency, department, government, military, bureau, office, police, council, city, county, state, board,
        ministry, directorate, authority, university, college, school, hospital, service, administration,
        commission, regulator, court, vice-chancellor, chancellor, minister, mayor, commissioner
    """),
    "body": any_of("""
        group, organi[sz]ation, nonprofit, non-profit, charity, association, union, order, fund, foundation,
        coalition, guild, project, campaign, institute, network, alliance
    """),
}
THE = {
    sort: re.compile(rf"\b(?:the|this|that)\s+(?:[\w'-]+\s+){{0,2}}?{noun}\b(?:'s\s+{OFFICER}\b)?(?!\s+Ꝏ)", re.I)
    for sort, noun in NOUNS.items()
}
ANY = re.compile(rf"\b(?:it|he|she|(?:a |an |its |the |chief )?{OFFICER})\b", re.I)
PERSON = re.compile(r"\b(?:he|she)\b", re.I)
SPEAKER = re.compile(rf"\b{OFFICER}\b", re.I)


def sorts_in(text: str, sorts: tuple[str, ...], first: bool = False) -> tuple[str, ...]:
    """The sorts of organization that the last (or first) stand-in of a text can mean, () when there is none."""
    found: list[tuple[int, bool, tuple[str, ...]]] = []
    found += [(match.end(), True, (sort,)) for sort, noun in THE.items() for match in noun.finditer(text)]
    found += [(match.end(), False, sorts) for match in ANY.finditer(text)]
    meant = (min if first else max)(found, default=(0, False, ()))[2]
    return tuple(sort for sort in meant if sort in sorts)


def meant(ground: Ground, sentence: Sentence, sorts: tuple[str, ...], besides: tuple[str, ...] = ()) -> str | None:
    """The organization of such a sort named last before, as a subject if possible; else the article's own."""
    for earlier in list(ground.up_to(sentence, LOOK_BACK))[1:]:
        named = [slug for slug in _subjects(ground, earlier) if ground.sort(slug) in sorts and slug not in besides]
        if named:
            return named[0]
    leads = [lead for sort, lead in ground.leads.items() if sort in sorts and lead not in besides]
    return leads[0] if leads else None


def is_nobodys(ground: Ground, sentence: Sentence, text: str) -> bool:
    """ "She" speaks for an organization only where somebody with an office was named just before."""
    near = list(ground.up_to(sentence, 2))
    person = PERSON.search(text) and not SPEAKER.search(text)
    return bool(person) and not any(SPEAKER.search(earlier.marked) for earlier in near)


def _subjects(ground: Ground, sentence: Sentence) -> Iterator[str]:
    bodies = list(parties.bodies(ground, sentence, []))
    for body in sorted(bodies, key=lambda body: body.is_told):
        yield from body.organizations
