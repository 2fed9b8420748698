"""The day of a deed that stands in a sentence behind it: "The council has renewed the contract. It voted on Monday."

A sentence tells the deed again where it has the deed's noun ("the renewal"), its verb ("withdrew the tool"), or "this"
behind a verb of announcing; right behind the deed also where it tells a decision of the last days. Its day counts if it
is that noun's or verb's own. What was done before, or for the first time, is another deed.
"""

import re
from collections.abc import Iterator
from datetime import timedelta

from timeline.dates.english import Reading
from timeline.dates.english.vocabulary import listed
from timeline.ingest.propose import clauses, own_days, times, when
from timeline.ingest.propose.ground import Ground, Sentence
from timeline.ingest.propose.own_days import Deed
from timeline.ingest.propose.read import telling
from timeline.ingest.propose.sayings import TELLS
from timeline.ingest.propose.when import LONG, When

NEXT = 3  # sentences behind the deed
PARAGRAPHS = 1  # how many paragraphs off such a sentence may stand
NEWS = timedelta(days=13)
ALIKE = 5  # letters that two forms of one word begin with
NOUNS = {
    name: re.compile(rf"\b(?:the|this|that|its|their|his|her) (?:[\w£$€.,'-]+ ){{0,3}}?(?P<deed>{words})\b", re.I)
    for name, words in {
        "strike": "strike|walkout|stoppage|action",
        "walkout": "walkout|walk-out|protest|action",
        "rally": "rally|protest|demonstration|march|gathering",
        "demonstration": "rally|protest|demonstration|march",
        "march": "rally|protest|demonstration|march",
        "picket": "picket|protest",
        "sit_in": "sit-in|protest|occupation",
        "vigil": "vigil",
        "blockade": "blockade|protest",
        "open_letter": "letter",
        "petition": "petition|memorandum",
        "boycott": "boycott",
        "divestment": "sale|divestment",
        "shareholder_resolution": "resolution|vote",
        "award": r"(?:contract|deal|agreement|award|order)(?= (?:was|were|has been|came)\b|, (?:signed|awarded))",
        "renewal": "renewal|extension",
        "modification": "amendment|change|modification|extension|reduction",
        "termination": (
            "cancellation|termination"
            "|(?:contract|deal|agreement)(?= (?:ended|was (?:ended|cancelled|canceled|terminated)))"
        ),
        "non_renewal": "notice|decision",
        "bid_withdrawn": "withdrawal|bid was withdrawn",
        "legal": "settlement|ruling|judgment|judgement|verdict|order|fine|penalty|lawsuit|suit|complaint|injunction",
        "policy": "ban|ordinance|resolution|rule|vote",
        "product": "launch|release|withdrawal|suspension|removal",
        "report": "report|study|paper|audit",
    }.items()
}
ANY_NOUN = re.compile(r"\b(?:the|this|that|its|their) (?P<deed>decision|move|announcement|step)\b", re.I)
THIS = re.compile(
    r"\b(?P<deed>(?:announced|confirmed|disclosed|published|approved|decided|did) (?:this|so|it))\b", re.I
)
IT = re.compile(
    r"^(?:It|This|They) (?:was|were) (?P<deed>(?:signed|approved|handed|delivered|published|sent|filed|announced|agreed"
    r"|passed|adopted|presented|submitted|sealed|concluded|launched|issued|made public)(?: (?:over|in|down))?)\b"
)
NOTICE = re.compile(r"\b(?P<deed>(?:gave|received|served) (?:the |its )?notice|dates from|was handed down)\b")
TO_COME = re.compile(r"\b(?:will|would|shall|is to|are to|due|scheduled|planned|next)\b")
DECIDED = re.compile(
    r"^(?:[A-ZꝎꝐ\"“][^,;:]{0,80}?|(?:The|It|They) (?:[\w'Ꝏ-]+ ){0,5}?)\b"
    r"(?P<deed>voted|approved|agreed|resolved|decided|signed|notified|ruled|found|told|handed down)\b"
)
EARLIER = re.compile(r"\b(?:had|first|originally|previous(?:ly)?|earlier|before|again|last year)\b", re.I)
SAYS = re.compile(rf",? (?:(?:the [\w'Ꝏ-]+|it|he|she|they) )?(?:{TELLS}|goes|went)\b")
WEEKDAY = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tonight|last night|this (?:morning|week)", re.I
)
VERB = re.compile(r"[a-z]{4,}")
FILLERS = frozenset(listed("have been will would which with that their this from over into"))


def of(ground: Ground, sentence: Sentence, deed: Deed, kind: str, action: str | None) -> When | None:
    """None where no sentence near by tells its day, or where one tells several."""
    if any(one.when and not telling.is_of(sentence, one) for one in times.of(ground, sentence)):
        return None
    for other in _near(ground, sentence):
        found = _days(ground, other, _tellings(sentence, other, deed, kind, action), deed)
        if found:
            words = " ".join(other.text[found.start : found.end].split())
            return when.dated(found, words, ground.published, deed.lasts)
    return None


def _near(ground: Ground, sentence: Sentence) -> Iterator[Sentence]:
    number = sentence.number
    for other in ground.sentences[number + 1 : number + 1 + NEXT]:
        if other.paragraph - sentence.paragraph <= PARAGRAPHS:
            yield other


def _tellings(
    sentence: Sentence, other: Sentence, deed: Deed, kind: str, action: str | None
) -> Iterator[re.Match[str]]:
    """Where the other sentence tells the deed again, the surest first."""
    is_next = other.number == sentence.number + 1
    for name in (action or "", kind):
        if name in NOUNS:
            yield from NOUNS[name].finditer(other.marked)
    yield from _verbs(sentence.marked[deed.at : deed.end], other.marked)
    if not is_next:
        return
    forms = (IT, THIS) if kind in own_days.DONE else (IT, NOTICE, ANY_NOUN, THIS)
    yield from (found for form in forms for found in form.finditer(other.marked))
    if kind != "protest" and (found := DECIDED.match(other.marked)):
        yield found


def _verbs(told: str, marked: str) -> Iterator[re.Match[str]]:
    """Its verb once more, with what it was done to told as known: "withdrew the tool"."""
    for word in VERB.findall(told):
        if word not in FILLERS:
            yield from re.finditer(
                rf"\b(?P<deed>{word[:ALIKE]}[a-z]*)(?= (?:the|that|its|it|them|on|in|at|last|this)\b)", marked
            )


def _days(ground: Ground, other: Sentence, tellings: Iterator[re.Match[str]], deed: Deed) -> Reading | None:
    for told in tellings:
        at, end = told.span("deed")
        readings = [one for one in times.of(ground, other) if one.relation == "on" and one.when]
        own = clauses.own(
            other.marked, list(own_days.of(other, readings, Deed(at, end, deed.lasts, True))), Deed(at, end)
        )
        own = [one for one in own if not when.is_future(one, ground.published)]
        nearest = min(own, key=lambda one: abs(one.start - end), default=None)
        if nearest and _fits(ground, other, nearest, told):
            return nearest
    return None


def _fits(ground: Ground, other: Sentence, reading: Reading, told: re.Match[str]) -> bool:
    """Of the last days, told by its weekday, where a decision alone tells it again; and nothing that was before."""
    if TO_COME.search(other.marked[: max(told.end(), reading.start)]) or _is_wide(reading):
        return False
    if EARLIER.search(other.marked[: told.end()]) or SAYS.match(other.marked, told.end()):
        return False
    if told.re is not DECIDED:
        return True
    first = reading.when.start if reading.when else None
    is_news = bool(ground.published and first and ground.published - first <= NEWS)
    return is_news and bool(WEEKDAY.search(reading.words))


def _is_wide(reading: Reading) -> bool:
    """A year tells what led to the deed."""
    found = reading.when
    return not (found and found.start and found.end and (found.end - found.start).days <= LONG)
