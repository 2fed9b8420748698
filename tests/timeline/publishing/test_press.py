"""Publishing freezes content, typesets it from print, and tells everybody whom it concerns."""

import pytest

from tests.factories import (
    DemandFactory,
    EntryFactory,
    LinkFactory,
    OrganizationFactory,
    ProtestFactory,
    StoryFactory,
    UserFactory,
)
from timeline.editorial import publish, publish_together
from timeline.models import Response
from timeline.printed.models import Edition, Fragment, PublicRecord, Shelf
from timeline.publishing import draw, verify

pytestmark = pytest.mark.usefixtures("record")


def test_an_entry_and_its_neighbours_are_printed_once_each(settings):
    entry = EntryFactory(roles={"amazon": "actor"}, stories=[StoryFactory(slug="rekognition")])

    publish(entry, by=UserFactory())

    kinds = sorted(PublicRecord.objects.values_list("kind", flat=True))
    assert kinds == ["article", "entry", "organization", "story"]
    assert Edition.objects.count() == 4
    languages = [language for language, _name in settings.LANGUAGES]
    assert draw() == len(languages)
    drawn = dict(Fragment.objects.filter(record=entry.record_id).values_list("language", "html"))
    assert sorted(drawn) == sorted(languages)
    assert all(drawn.values())
    assert set(Shelf.objects.current().values_list("facet", flat=True)) == {
        "all",
        "kind:statement",
        "claim_state:unverified",
        "organization:amazon",
        "organization_exact:amazon",
        "story:rekognition",
        f"year:{entry.sorts_on.year}:statement",
    }
    assert list(verify()) == []


def test_the_document_has_the_shape_of_the_contract():
    entry = ProtestFactory(title="Letter", roles={"amazon": "target"}, protest__size_text="19", protest__size_low=19)

    document = publish(entry, by=UserFactory(), note="first").document

    assert document["id"] == entry.record_id
    assert document["organizations"] == [{"slug": "amazon", "name": "Amazon", "role": "target"}]
    assert document["protest"]["size"]["low"] == 19
    assert document["known_by"] == "2018-06-22"
    assert document["corroboration"] == {"sources": 1, "independent": 1}
    assert document["edition"] | {"published_at": ""} == {
        "number": 1,
        "sequence": 4 - 1,
        "action": "published",
        "note": "first",
        "published_at": "",
    }


def test_a_link_shows_on_both_pages_once_both_are_printed():
    link = LinkFactory(earlier=EntryFactory(date="2018-06-20"), later=EntryFactory())
    editor = UserFactory()

    publish(link.later, by=editor)
    publish(link.earlier, by=editor)

    earlier, later = (PublicRecord.objects.get(pk=e.record_id).document for e in (link.earlier, link.later))
    assert [(li["direction"], li["label"], li["entry"]["id"]) for li in earlier["links"]] == [
        ("out", "prompted", link.later.record_id)
    ]
    assert [(li["direction"], li["label"]) for li in later["links"]] == [("in", "in response to")]
    assert later["edition"]["action"] == "refreshed"
    assert list(verify()) == []


def test_a_response_is_shown_when_its_entry_is_printed_and_not_before():
    story = StoryFactory()
    letter = ProtestFactory(date="2018-05-01", stories=[story])
    answer = EntryFactory(date="2018-05-11", stories=[story])
    demand = DemandFactory(of=OrganizationFactory(slug="amazon"), made_in=[letter])
    Response.objects.create(demand=demand, entry=answer, kind="refused")
    editor = UserFactory()

    asked = publish(letter, by=editor).document["demands"][0]
    publish(answer, by=editor)
    answered = PublicRecord.objects.get(pk=letter.record_id).document["demands"][0]

    assert asked["response"] == "none"
    assert asked["days_unanswered"] == {"min": 0, "max": 0, "counted_to": "2018-05-01"}
    assert answered["response"] == "refused"
    assert answered["days_to_response"] == {"min": 10, "max": 10}
    assert "days_unanswered" not in answered
    assert list(verify()) == []


def test_days_unanswered_are_counted_to_the_storys_latest_day():
    story = StoryFactory()
    letter = ProtestFactory(date="2018-05-01", stories=[story])
    DemandFactory(of=OrganizationFactory(slug="amazon"), made_in=[letter])
    editor = UserFactory()
    publish(letter, by=editor)

    publish(EntryFactory(date="2018-06-01", stories=[story]), by=editor)

    document = PublicRecord.objects.get(pk=letter.record_id).document
    assert document["demands"][0]["days_unanswered"] == {"min": 31, "max": 31, "counted_to": "2018-06-01"}
    assert list(verify()) == []


def test_entries_printed_together_know_each_other_from_their_first_edition():
    link = LinkFactory(earlier=EntryFactory(date="2018-06-20"))

    earlier, later = publish_together([link.earlier, link.later], by=UserFactory())

    assert (earlier.number, later.number, earlier.sequence + 1) == (1, 1, later.sequence)
    assert earlier.document["links"][0]["entry"]["id"] == link.later.record_id
    assert Edition.objects.filter(action="refreshed").count() == 0
    assert list(verify()) == []
