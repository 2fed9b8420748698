"""A refusal says each sentence with its field, as a terminal shows it."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from tests.factories import (
    CitationFactory,
    DemandFactory,
    EntryFactory,
    OrganizationFactory,
    ProtestFactory,
    UserFactory,
)
from timeline.editorial import Refused, publish_together, save, thaw
from timeline.editorial.errors import seen_from
from timeline.models import Demand, Response, TimelineEntry
from timeline.printed.contents import Content
from timeline.publishing.freeze import content_of

pytestmark = pytest.mark.django_db


def test_each_sentence_is_told_with_its_field_and_each_once():
    refusal = Refused.for_([("date", "Too late."), (None, "Not now."), ("date", "Too late."), ("date", "Ahead.")])

    assert str(refusal) == "date: Too late.\ndate: Ahead.\nNot now."
    assert refusal.messages == ["Too late.", "Ahead.", "Not now."]


def test_a_refusal_of_one_sentence_is_of_no_field():
    assert Refused("Not now.").told() == ["Not now."]
    assert list(Refused("Not now.").objections()) == [(None, ValidationError("Not now."))]


def test_paths_are_said_from_the_record_that_was_asked_about():
    found = [("E5.date", "a"), ("E5", "b"), ("D5.text", "c"), ("note", "d"), (None, "e"), ("E51.date", "f")]

    assert [path for path, _sentence in seen_from("E5", found)] == ["date", None, "D5.text", "note", None, "E51.date"]


def test_of_several_records_each_is_named():
    late, bare = EntryFactory(date="2018-06-23"), EntryFactory(citation=False)

    with pytest.raises(Refused) as caught:
        publish_together([late, bare], by=UserFactory())

    fields = [told.partition(":")[0] for told in caught.value.told()]
    assert sorted(fields) == sorted([f"{late.record_id}.date", f"{bare.record_id}.citations"])


def entry() -> TimelineEntry:
    made = ProtestFactory(roles={"amazon": "target"})
    CitationFactory(entry=made)
    return made


def demand() -> Demand:
    made = DemandFactory(made_in=[EntryFactory()])
    Response.objects.create(demand=made, entry=EntryFactory(), kind="refused")
    return made


def with_(content: Content, path: str, value: object) -> Content:
    name, _dot, rest = path.partition(".")
    if isinstance(content, list):
        return [with_(one, rest, value) if str(n) == name else one for n, one in enumerate(content)]
    return content | {name: with_(content[name], rest, value) if rest else value}


UNFIT = [
    (entry, "title", "x" * 201, "title"),
    (entry, "date", "someday", "date"),
    (entry, "organizations.0.role", "bystander", "organizations.0.part"),
    (entry, "organizations.0.organization", "O999999", "organizations.0.organization"),
    (entry, "protest.participants", "x" * 201, "protest.participants"),
    (entry, "citations.1.basis", "hearsay", "citations.1.basis"),
    (entry, "citations.1.article", "A999999", "citations.1.article"),
    (demand, "of", "O999999", "of"),
    (demand, "text", "x" * 301, "text"),
    (demand, "responses.0.kind", "perhaps", "responses.0.kind"),
    (OrganizationFactory, "identifiers", [{"scheme": "stars", "value": "7"}], "identifiers.0.scheme"),
]


@pytest.mark.parametrize(("made", "path", "value", "field"), UNFIT, ids=[path for _made, path, *_ in UNFIT])
def test_what_does_not_fit_is_told_with_the_path_to_it_and_nothing_is_written(made, path, value, field):
    record = made()
    before = content_of(record)

    with pytest.raises(Refused) as caught:
        save(record, lambda: thaw(record, with_(before, path, value)), by=None)

    assert [told.partition(":")[0] for told in caught.value.told()] == [field]
    assert content_of(type(record).objects.get(pk=record.pk)) == before


def test_all_that_no_page_could_show_is_told_at_once():
    made = EntryFactory(kind="contract")
    event = {"type": "award", "contract": None, "amount": None, "currency": "USD", "period": "2018", "parties": []}
    content = content_of(made) | {"contract_event": event}

    def write() -> None:
        thaw(made, content)
        connection.cursor().execute("UPDATE timeline_contractevent SET period = '2019-02-29', currency = 'XQQ'")

    with pytest.raises(Refused) as caught:
        save(made, write, by=None)

    assert [told.partition(":")[0] for told in caught.value.told()] == [
        "contract_event.period",
        "contract_event.currency",
    ]
