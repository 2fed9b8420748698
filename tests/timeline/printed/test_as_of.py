"""The filters of pages and API on the record as it was."""

import pytest
from django.http import QueryDict

from tests.factories import EntryFactory, ProtestFactory, StoryFactory, UserFactory
from timeline.editorial import publish, retract
from timeline.printed import parameters
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
