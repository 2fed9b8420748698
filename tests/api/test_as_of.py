"""`as_of` in the API: what clients are told is what they would have been told then."""

import pytest

from tests.edits import edited
from tests.factories import EntryFactory, StoryFactory, UserFactory
from timeline.editorial import publish, retract
from timeline.printed.models import Edition

PATHS = ("entries/", "entries/?story=harbour&kind=statement&ordering=date", "entries/E1/", "stories/harbour/")


def told(get, **then: int) -> dict[str, tuple[int, object]]:
    """Status and body, but for the addresses of other pages, which hold the question."""
    answers = {}
    for path in PATHS:
        query = "".join(f"{'&' if '?' in path else '?'}{name}={value}" for name, value in then.items())
        answer = get(f"{path}{query}")
        body = answer.json()
        answers[path] = (answer.status_code, body.get("results", body))
    return answers


def test_every_answer_is_the_one_of_the_time(get):
    editor, story = UserFactory(), StoryFactory(slug="harbour", title="The harbour")
    letter, answer = EntryFactory(pk=1, stories=[story]), EntryFactory(pk=2, stories=[story])
    acts = (
        lambda: publish(letter, by=editor),
        lambda: publish(answer, by=editor),
        lambda: publish(edited(letter, title="Anew"), by=editor),
        lambda: publish(edited(story, title="The port"), by=editor),
        lambda: retract(letter, by=editor, note="It was another firm."),
        lambda: publish(letter, by=editor),
    )
    at_the_time = {}
    for act in acts:
        act()
        at_the_time[Edition.press.clock()] = told(get)

    assert {sequence: told(get, as_of=sequence) for sequence in at_the_time} == at_the_time
    assert [answers["entries/E1/"][0] for answers in at_the_time.values()] == [200, 200, 200, 200, 410, 200]


@pytest.mark.parametrize("path", ["entries/E1/", "stories/harbour/"])
def test_what_was_not_in_print_yet_is_not_there(get, put_in_print, path):
    put_in_print(EntryFactory(pk=1, stories=[StoryFactory(slug="harbour")]))

    assert get(f"{path}?as_of=0").status_code == 404
    assert "in print then." in get(f"{path}?as_of=0").json()["detail"]


def test_a_day_that_has_not_come_is_refused_since_an_answer_can_not_say_so(get):
    assert "give a day that has come." in get("entries/?as_of=9999-12-31", status=400).json()["detail"]


def test_an_empty_list_is_a_list(get, put_in_print):
    put_in_print(EntryFactory())

    assert get("entries/?as_of=0").json() == {"next": None, "previous": None, "results": []}
