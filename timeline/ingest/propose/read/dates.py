"""When an event was, from the words that are pointed at and from the events that it is dated by.

Words are read in their sentence, so that a year told before counts. What is announced lies after the article's day, all
else not: "on Tuesday" is the next one or the last one.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from timeline.dates import english
from timeline.dates.english import Reading
from timeline.dates.parts import Part
from timeline.ingest.propose import no_days, times, when
from timeline.ingest.propose.ground import Ground, Sentence
from timeline.ingest.propose.own_days import DONE, Deed
from timeline.ingest.propose.pointing.page import text_of
from timeline.ingest.propose.pointing.values import PointedTime, Pointing, Words
from timeline.ingest.propose.read import counted, retold, telling
from timeline.ingest.propose.when import LASTING, When

ORDER = ("deed", "start", "end", "effect", "telling")
"""Which of several times is the event's own."""
AHEAD = (timedelta(0), timedelta(days=7), timedelta(days=335))
"""How far after the article's day one must stand for its announced days to be the last ones: a weekday, a month."""
BEGUN = ("from", "since")
LONGEST_CHAIN = 60
"""Of events that are each dated by another."""
SAID = ("refusal_of_work", "boycott", "recruitment_boycott", "resignation", "whistleblowing")
"""Protests that may be done by saying so."""
THIS = re.compile(r"\bthis(?= \w+day\b)")
LAST = re.compile(r"^the last (?P<what>.+) before the article(?:, or its own)?$")
CALLED_FOR = re.compile(r"\b(?:call|plan|set|schedul|announc|declar|fix)\w* (?:[\w'Ꝏ-]+ ){0,9}for (?:the |this )?$")


def all_of(ground: Ground, pointings: Sequence[Pointing]) -> list[When | None]:
    """Of each event, those first that others are dated by."""
    pointings = counted.completed(ground, pointings)
    found: dict[int, When | None] = {}
    for at in range(len(pointings)):
        _settle(ground, pointings, at, found, frozenset())
    return [found[at] for at in range(len(pointings))]


def _settle(
    ground: Ground, pointings: Sequence[Pointing], at: int, found: dict[int, When | None], asked: frozenset[int]
) -> When | None:
    """Events that are dated by each other in a circle are not dated by each other, nor by a chain without end."""
    if at not in found:
        others = {
            time.beside: _settle(ground, pointings, time.beside, found, asked | {at})
            for time in pointings[at].times
            if time.beside is not None and time.beside not in asked | {at} and time.beside < len(pointings)
            if len(asked) < LONGEST_CHAIN
        }
        found[at] = _of(ground, pointings[at], others)
    return found[at]


def _of(ground: Ground, one: Pointing, others: Mapping[int, When | None]) -> When | None:
    own = when.unknown(ground.published)
    if one.is_bare and one.trigger and (sentence := ground.sentence_at(one.trigger.start)):
        own = _of_deed(ground, sentence, one)
        if own is None or own.first or any(time.is_announced for time in one.times):
            return own
    for time in sorted(one.times, key=lambda time: ORDER.index(time.of) if time.of in ORDER else len(ORDER)):
        told = None if time.beside is None else others.get(time.beside)
        told = told if told and told.first else None
        if found := _by_words(ground, one, time, told) or (told and counted.beside(ground, time, told)):
            return found
    return own


def _of_deed(ground: Ground, sentence: Sentence, one: Pointing) -> When | None:
    """Where only the deed was pointed at: by the words that stand with it; of one to come, those of a time to come."""
    deed = _deed(one, sentence)
    ahead = _ahead(ground.published, sentence) if ground.published else []
    called = [time for time in ahead if CALLED_FOR.search(sentence.marked[: time.start])]
    if not called and not any(time.is_announced for time in one.times):
        return _done(ground, sentence, one, deed)
    ahead = called or ahead
    nearest = min(ahead, key=lambda time: abs(time.start - deed.at), default=None)
    if nearest is None:
        return None
    return when.dated(nearest, sentence.text[nearest.start : nearest.end], None, deed.lasts)


def _done(ground: Ground, sentence: Sentence, one: Pointing, deed: Deed) -> When | None:
    """By its own words; else by a sentence near by that tells it again; else it was done by telling it."""
    found, told = when.of(ground, sentence, deed), telling.of(ground, sentence, deed, one.kind)
    has_day = bool(found and found.first)
    if has_day and not (told and found and told.last == found.last):
        return found
    again = retold.of(ground, sentence, deed, one.kind, one.action)
    return again or (found if has_day and not telling.is_found_out(ground, sentence, deed, one.kind) else told or found)


def _ahead(published: date, sentence: Sentence) -> list[Reading]:
    """The times of a sentence that lie after the article, by the first anchor that makes any of them do so."""
    for off in AHEAD:
        found = english.find(THIS.sub("    ", no_days.hidden(sentence.open)), published + off)
        begun = [replace(one, relation="on", when=one.named) if one.relation in BEGUN else one for one in found]
        to_come = [one for one in begun if one.relation == "on" and when.is_future(one, published)]
        if ahead := [one for one in to_come if not telling.is_of(sentence, one)]:
            return [_as_to_come(one) for one in ahead]
    return []


def _as_to_come(reading: Reading) -> Reading:
    """Read as the last such one before a day ahead of the article, it is the next one seen from the article."""
    return replace(reading, meaning=LAST.sub(r"the next \g<what> after the article", reading.meaning))


def _deed(one: Pointing, sentence: Sentence) -> Deed:
    assert one.trigger
    at, end = one.trigger.start - sentence.start, one.trigger.end - sentence.start
    return Deed(at, end, lasts=one.action in LASTING, is_said=one.kind not in DONE or one.action in SAID)


def _by_words(ground: Ground, one: Pointing, time: PointedTime, told: When | None) -> When | None:
    if not time.words:
        return None
    reading = told and counted.reading(ground, one, time.words, time.side, told)
    reading = reading or _reading(ground, time.words, time.is_announced, told)
    return _dated(ground, one, time, reading) if reading else None


def _dated(ground: Ground, one: Pointing, time: PointedTime, reading: Reading) -> When | None:
    words = text_of(ground.page, time.words) if time.words else reading.words
    lasts = one.action in LASTING
    if reading.relation in BEGUN and not lasts:  # the words are the event's own, so it began then
        reading = replace(reading, relation="on", when=reading.named)
    is_ahead = time.is_announced or when.is_future(reading, ground.published)
    return when.dated(reading, words, None if is_ahead else ground.published, lasts)


def _reading(ground: Ground, words: Words, is_announced: bool, told: When | None) -> Reading | None:
    """As the words are read in their sentence, else alone."""
    for off in AHEAD if is_announced and ground.published else AHEAD[:1]:
        anchor = ground.published and ground.published + off
        best = next(_readings(ground, words, anchor, told), None)
        if best and when.is_future(best, ground.published):
            return _as_to_come(best)
        if best and not is_announced:
            return best
    return next(_readings(ground, words, ground.published, told), None)


def _readings(ground: Ground, words: Words, anchor: date | None, told: When | None) -> Iterator[Reading]:
    sentence, day = ground.sentence_at(words.start) if words.part == "text" else None, told.last if told else None
    since = Part.around(day, "day") if day else None
    if sentence:
        start, end = words.start - sentence.start, words.end - sentence.start
        found = list(times.of(ground, sentence)) if anchor == ground.published and not told else []
        found += english.find(no_days.hidden(sentence.open), anchor, day, since)
        over = [one for one in found if min(one.end, end) > max(one.start, start) and _holds(one, told)]
        yield from sorted(over, key=lambda one: max(one.start, start) - min(one.end, end))
    alone = text_of(ground.page, words)
    for spelt in (alone, alone.title()) if alone.isupper() else (alone,):
        yield from (one for one in english.find(spelt, anchor, day, since) if _holds(one, told))


def _holds(reading: Reading, told: When | None) -> bool:
    """A time that is denied dates nothing; nor does a day that counts from a month."""
    is_day = bool(reading.when and reading.when.start == reading.when.end)
    is_counted = "told of before" in reading.meaning
    return reading.relation != "not" and not (is_counted and is_day and told and told.first != told.last)
