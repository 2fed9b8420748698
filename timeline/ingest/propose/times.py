"""The times that a sentence tells, seen from the article's day and from what was told before them.

"The following day" follows the last day of the sentence before, and "December" behind "in November 2018" may be of that
year, which holds for some sentences, of whichever paragraph, until the words come back to now.
"""

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice

from timeline.dates import english
from timeline.dates.english import Reading
from timeline.dates.parts import Part
from timeline.ingest.propose import no_days
from timeline.ingest.propose.ground import Ground, Sentence
from timeline.ingest.propose.pointing.values import Words

YEAR = re.compile(r"\s*((?:19|20)\d\d)[:.]?\s*")
TOLD = 3  # sentences before in which the day stands that "the following day" follows
BACK = 8  # sentences that a year told in one of them counts for


def of(ground: Ground, sentence: Sentence) -> Iterator[Reading]:
    """Without a day of publication only what is dated by itself; a time that is denied dates nothing."""
    told, since = _told_before(ground, sentence), _since(ground, sentence)
    for reading in english.find(no_days.hidden(sentence.marked), ground.published, told, since):
        if reading.relation != "not" and (reading.when or ground.published):
            yield reading


def behind(ground: Ground, words: Words) -> Words:
    """Words that begin within a time, from behind it: "On 3 June nurses walked out" tells of nurses, not of June's."""
    sentence = ground.sentence_at(words.start) if words.part == "text" else None
    if not sentence:
        return words
    start, end = words.start - sentence.start, words.end - sentence.start
    ends = (time.end for time in of(ground, sentence) if time.start < start < time.end < end)
    return words._replace(start=sentence.start + next(ends, start))


def _told_before(ground: Ground, sentence: Sentence) -> date | None:
    """The last day of the sentences before, which "the following day" follows."""
    told: date | None = None
    for before in reversed(list(ground.up_to(sentence, TOLD))[1:]):
        readings = english.find(no_days.hidden(before.marked), ground.published, told)
        days = [one.when.end for one in readings if one.when and one.when.end and one.when.start == one.when.end]
        is_beside = before is ground.before(sentence)
        if days:
            told = days[-1] if is_beside or len({*days}) == 1 else None
        elif any(one.when is None for one in readings):
            told = None
    return told


def _since(ground: Ground, sentence: Sentence) -> Part | None:
    """The time that the sentences before told last with its year; months and days may follow it there."""
    found = None
    if ground.published:
        for earlier in reversed(list(islice(ground.up_to(sentence, BACK), 1, None))):
            told = english.find(no_days.hidden(earlier.marked), ground.published, since=found)
            found = _heading(earlier) or english.since(told, ground.published, found)
    return found


def _heading(sentence: Sentence) -> Part | None:
    """A year over the lines of a chronicle ("2018", then "June 21: …") opens a story as a day in it would."""
    year = YEAR.fullmatch(sentence.text)
    return Part.around(date(int(year[1]), 1, 1), "day") if year else None
