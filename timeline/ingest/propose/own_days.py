"""Whether a time beside a deed is the deed's own: "walked out over the layoffs of June 3" gives no day of a walkout.

A day counts where all is harmless that stands between it and the deed: places, objects, what was done in the same
breath ("walked out and marched to the gates on June 3"), what was demanded. A participle, a relative clause, an
infinitive, or a noun that has the day for itself ("the memo of", "the anniversary of a fire on") takes the day away.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from timeline.dates.english import Reading
from timeline.ingest.propose import over, sayings
from timeline.ingest.propose import whose_phrases as phrases
from timeline.ingest.propose import whose_words as words
from timeline.ingest.propose.doubt_words import DOUBT
from timeline.ingest.propose.ground import Sentence
from timeline.ingest.propose.masks import ASIDE
from timeline.ingest.propose.whose_words import Place

TOKEN = re.compile(r"[\w'$€£-]+|[,;:—]")
SINCE = re.compile(r", when [^,;:]*")
DONE = ("protest", "legal")
"""Kinds of deeds that to tell of is another matter than to do."""
CLAUSE = re.compile(r"[;:—]|, (?:and|but|while) |¤")


@dataclass(frozen=True)
class Deed:
    """Where a deed stands; `lasts`: it may begin and go on; `is_said`: to say it was the deed."""

    at: int
    end: int
    lasts: bool = False
    is_said: bool = False


def of(sentence: Sentence, readings: Iterable[Reading], deed: Deed) -> Iterator[Reading]:
    """The readings that may be the day of the deed."""
    since, place = deed.end, Place(words.DEED, lasts=deed.lasts, is_said=deed.is_said)
    for reading in readings:
        if reading.start < deed.at:
            is_own = _is_own_ahead(sentence.marked, reading, deed)
        elif reading.start < deed.end:
            is_own = True
        else:
            is_own = not _is_done_before(sentence.marked, reading, deed)
            is_own = is_own and _is_own_behind(sentence.marked, reading, since, place)
            since, place = reading.end, replace(place, is_free=is_own)
        if is_own:
            yield _begun(sentence.marked, reading, deed.at)


def _begun(marked: str, reading: Reading, at: int) -> Reading:
    """ "Since March, when drivers walked out, …": that was in March."""
    if reading.relation == "since" and SINCE.fullmatch(marked[reading.end : at]):
        return replace(reading, relation="on", when=reading.named)
    return reading


def _is_own_behind(marked: str, reading: Reading, since: int, place: Place) -> bool:
    between = ASIDE.sub(lambda aside: " " * len(aside[0]), marked[since : reading.start])
    between = _without_doubt(between)
    if phrases.ANOTHER_CLAUSE.search(between) or _has_no_room(between, reading):
        return False
    if not place.is_said and sayings.is_behind(between):
        return False
    return not (_turns(between, place) or _is_of_a_noun(marked, between, reading))


def _is_done_before(marked: str, reading: Reading, deed: Deed) -> bool:
    between = marked[deed.end : reading.start]
    return " when " in between and bool(phrases.DONE_BEFORE.search(marked[: deed.at]))


def _is_own_ahead(marked: str, reading: Reading, deed: Deed) -> bool:
    """In front of the deed: what it was that was on that day stands in the same clause, if it was another thing."""
    link = marked[reading.end : deed.at]
    if (
        ";" in link
        or phrases.AFTER_IT.match(link)
        or phrases.COUNTED_FROM.search(link)
        or (not deed.is_said and phrases.TOLD.search(link))
    ):
        return False
    clause = _without_doubt(CLAUSE.split(marked[: reading.start])[-1])
    if _has_no_room(clause, reading) or _is_told_of(clause, reading, link, deed):
        return False
    if not deed.is_said and sayings.is_ahead(clause, link, over.is_verb(marked[deed.at : deed.end])):
        return False
    if not clause.strip():
        return not phrases.OWNS_ANOTHER.match(link)
    if phrases.FRONTED.search(clause):
        return True
    if phrases.OTHER_SUBJECT.match(link) or _is_anothers_ahead(clause, deed):
        return False
    return bool(phrases.GOES_ON.match(link)) or not _turns(clause, Place(""))


def _has_no_room(ahead: str, reading: Reading) -> bool:
    return bool(phrases.BARE_NUMBER.match(reading.words) and phrases.NO_ROOM.search(ahead))


def _is_told_of(clause: str, reading: Reading, link: str, deed: Deed) -> bool:
    """The day is a subject, or an adjective, or said in passing."""
    if phrases.IS_SUBJECT.match(link) or (phrases.IN_PASSING.search(clause) and phrases.CLOSES.match(link)):
        return True
    if deed.is_said or reading.words[:1].islower() or phrases.NUMBERED.match(reading.words):
        return False
    return bool(phrases.DETERMINED.search(clause) and phrases.NOUN_BEHIND.match(link))


def _is_anothers_ahead(clause: str, deed: Deed) -> bool:
    """ "In a memo of June 3", "the death of a driver on June 3", "the union said on June 3"."""
    if any(form.search(clause) for form in (phrases.OF_A_DAY, phrases.OCCASION_AHEAD, phrases.EARLIER)):
        return True
    return not deed.is_said and bool(phrases.SAID_ON.search(clause))


def _without_doubt(between: str) -> str:
    """ "On what they think was June 3", "it seems, on June 3": doubt is another matter (`doubt`)."""
    for form in (phrases.WHAT_WAS, phrases.PARENTHESIS):
        between = form.sub(lambda found: " " if DOUBT.search(found[0]) else found[0], between)
    return between


def _is_of_a_noun(marked: str, between: str, reading: Reading) -> bool:
    """ "The memo of June 3", "over its June 3 memo", "over Tuesday's vote", "to mark the anniversary of a fire on"."""
    if (
        (phrases.OF_A_DAY.search(between) and not phrases.SITTING.search(between))
        or phrases.OCCASION.search(between)
        or phrases.AHEAD_OF_IT.search(between)
        or phrases.MADE.search(between)
    ):
        return True
    if phrases.ABOUT_ITS.search(between) and phrases.ITS_NOUN.match(marked, reading.end):
        return True
    return bool(phrases.ABOUT_THE.search(between) and phrases.NOUN_BEHIND.match(marked, reading.end))


def _turns(between: str, place: Place) -> bool:
    """Whether the words lead away from the deed."""
    told = [word for word in TOKEN.findall(between) if not words.is_silent(word)]
    is_main, is_timed, last = True, False, place.last
    for word, following in zip(told, [*told[1:], ""], strict=False):
        at = replace(place, last=last, word=word, following=following, is_main=is_main, is_timed=is_timed)
        if words.leads_away(at):
            return True
        is_timed = is_timed or word == "when"
        is_main, last = is_main and word not in words.CLAUSES, word
    return False
