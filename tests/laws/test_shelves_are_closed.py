"""Law 4: the record as it was is the same walk along the shelves at an older sequence."""

import pytest

from tests.factories import EntryFactory, StoryFactory, UserFactory
from timeline.editorial import publish, retract
from timeline.printed.derived.places import places
from timeline.printed.models import Edition, Shelf

pytestmark = pytest.mark.usefixtures("record")


def rebuilt(sequence: int, facet: str) -> list[str]:
    """From the editions alone, the slow way."""
    documents = [e.document for e in Edition.objects.as_of(sequence) if e.kind == "entry" and e.action != "retracted"]
    standing = [
        (place.sort_date, int(d["id"][1:]), d["id"], place.facet) for d in documents for place in places("entry", d)
    ]
    return [record_id for _day, _number, record_id, on in sorted(standing) if on == facet]


def walked(sequence: int, facet: str) -> list[str]:
    return list(Shelf.objects.as_of(sequence).on(facet).chronological().values_list("record_id", flat=True))


def test_as_of_agrees_with_the_editions_at_every_sequence():
    editor, story, other = UserFactory(), StoryFactory(), StoryFactory()
    first = EntryFactory(date="2018-06-01", stories=[story])
    second = EntryFactory(date="[..2018-06-20]", stories=[story])
    publish(first, by=editor)
    publish(second, by=editor)
    first.date = "2018-06-21"
    first.save()
    publish(first, by=editor)
    second.entry_stories.update(story=other)
    publish(second, by=editor)
    retract(first, by=editor, note="It did not happen.")

    for sequence in range(Edition.objects.clock() + 1):
        for facet in ("all", "kind:statement", f"story:{story.slug}", f"story:{other.slug}"):
            assert walked(sequence, facet) == rebuilt(sequence, facet), (sequence, facet)
    now = Edition.objects.clock()
    assert walked(now, "all") == list(
        Shelf.objects.current().on("all").chronological().values_list("record_id", flat=True)
    )


def test_an_edition_that_moves_nothing_leaves_the_shelves_alone():
    entry, editor = EntryFactory(), UserFactory()
    publish(entry, by=editor)
    before = set(Shelf.objects.values_list("pk", "from_sequence", "to_sequence"))

    entry.summary = "Better words."
    entry.save()
    publish(entry, by=editor)

    assert set(Shelf.objects.values_list("pk", "from_sequence", "to_sequence")) == before


def test_two_facets_are_the_entries_on_both():
    editor, story = UserFactory(), StoryFactory()
    both = EntryFactory(roles={"amazon": "actor"}, stories=[story])
    one = EntryFactory(stories=[story])
    for entry in (both, one):
        publish(entry, by=editor)

    found = Shelf.objects.current().on(f"story:{story.slug}").also_on("organization:amazon")

    assert list(found.values_list("record_id", flat=True)) == [both.record_id]
