"""The filters of pages and API on the record as it was."""

from copy import copy
from datetime import date, datetime

import pytest
from django.http import QueryDict

from tests import tamper
from tests.factories import EntryFactory, ProtestFactory, StoryFactory, UserFactory
from timeline.editorial import publish, retract
from timeline.pages.near import near
from timeline.printed import parameters
from timeline.printed.connection import PUBLIC
from timeline.printed.gather import PRESS, Print, contents_in_print, documents_in_print
from timeline.printed.models import Edition

pytestmark = pytest.mark.usefixtures("record")


def found(query: str, sequence: int) -> list[str]:
    filters = parameters.parse(QueryDict(query), allowed=parameters.TABLE)
    page = filters.turn(filters.apply(at=sequence), "record_id")
    return [row["record_id"] for row in page.rows]


def test_each_filter_answers_as_it_would_have_at_the_time():
    editor, story = UserFactory(), StoryFactory(slug="rekognition")
    letter, answer = ProtestFactory(date="2018-05-01", stories=[story]), EntryFactory(date="2018-06-01")
    publish(letter, by=editor)
    publish(answer, by=editor)
    before = Edition.objects.clock()
    answer.entry_stories.create(story=story)
    answer.date = "2018-06-20"
    answer.save()
    publish(answer, by=editor)
    moved = Edition.objects.clock()
    retract(letter, by=editor, note="It did not happen.")
    now = Edition.objects.clock()

    asked = {
        query: [found(query, sequence) for sequence in (before, moved, now)]
        for query in ("", "story=rekognition", "story=rekognition&kind=protest&kind=statement", "after=2018-06-10")
    }

    both, one, other = [answer.record_id, letter.record_id], [letter.record_id], [answer.record_id]
    assert asked == {
        "": [both, both, other],
        "story=rekognition": [one, both, other],
        "story=rekognition&kind=protest&kind=statement": [one, both, other],
        "after=2018-06-10": [[], other, other],
    }


def renamed(record, title: str, editor) -> int:
    """The sequence at which it is printed under another title."""
    record.title = title
    record.save()
    publish(record, by=editor)
    return Edition.objects.clock()


@pytest.fixture
def told():
    """A letter and its answer: the answer's title is corrected, then the letter is retracted."""
    editor, story = UserFactory(), StoryFactory(slug="rekognition")
    letter, answer = (EntryFactory(date=f"2018-0{month}-01", stories=[story]) for month in (5, 6))
    for entry in (letter, answer):
        publish(entry, by=editor)
    first = Edition.objects.clock()
    second = renamed(answer, "Corrected", editor)
    retract(letter, by=editor, note="It did not happen.")
    return letter.record_id, answer.record_id, first, second, Edition.objects.clock()


@pytest.mark.parametrize("using", [PRESS, PUBLIC])
def test_at_a_sequence_a_document_is_that_of_the_latest_edition_not_after_it(told, using):
    letter, answer, first, second, last = told

    def titles(at: int | None) -> list[str | None]:
        found = documents_in_print([letter, answer], at=at, using=using)
        return [found[i]["title"] if i in found else None for i in (letter, answer)]

    before, after = titles(first), titles(second)
    assert before[1] != "Corrected" == after[1]
    assert before[0] == after[0] is not None
    assert titles(last) == titles(None) == [None, "Corrected"]
    assert titles(0) == [None, None]


def test_contents_are_asked_in_the_same_way(told):
    letter, answer, first, _second, last = told

    assert contents_in_print([letter, answer], at=last) == contents_in_print([letter, answer])
    assert contents_in_print([letter, answer], at=first).keys() == {letter, answer}
    assert contents_in_print([answer], at=first)[answer]["title"] != "Corrected"


def test_an_entry_hangs_among_those_that_stood_there_at_the_time(told):
    letter, answer, first, second, _last = told
    document = documents_in_print([answer])[answer]

    def named(at: int | None) -> list[str]:
        return [row.entry.document["id"] for s in near(document, at).stretches for row in s.rows if row.entry]

    assert named(first) == named(second) == [letter, answer]
    assert named(None) == [answer]


def test_a_day_means_its_end_in_utc(told):
    last = Edition.press.latest("sequence")
    tamper.sql("UPDATE printed_edition SET published_at = '2020-06-01'")
    for more, time in enumerate(("22T23:59:59.999999", "23T00:00:00", "24T12:00:00"), 1):
        edition = copy(last)
        edition.sequence, edition.number = last.sequence + more, last.number + more
        edition.published_at = datetime.fromisoformat(f"2020-06-{time}+00:00")
        edition.save(force_insert=True)

    on = {day: Edition.objects.clock_on(date(2020, 6, day)) - last.sequence for day in (21, 22, 23, 24)}

    assert on == {21: 0, 22: 1, 23: 2, 24: 3}
    assert Edition.objects.clock_on(date(1, 1, 1)) == 0
    assert Edition.objects.clock_on(date.max) == last.sequence + 3


@pytest.mark.parametrize("many", [1, 60])
def test_what_entries_named_then_is_gathered_in_few_queries_however_many_they_are(many, django_assert_num_queries):
    editor, story = UserFactory(), StoryFactory(title="The port")
    entries = [EntryFactory(stories=[story]) for _ in range(many)]
    for entry in entries:
        publish(entry, by=editor)
    then = Edition.objects.clock()
    renamed(story, "The harbour", editor)
    stood = contents_in_print([entry.record_id for entry in entries], at=then)

    with django_assert_num_queries(3):
        neighbours = Print(at=then).neighbours_of(stood.values())

    assert neighbours.contents[story.record_id]["title"] == "The port"
