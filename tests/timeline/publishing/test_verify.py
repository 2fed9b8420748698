"""Verify finds whatever is wrong in print, names the record, and goes on."""

import pytest
from django.utils import timezone

from tests import tamper
from tests.edits import edited
from tests.factories import (
    CitationFactory,
    DemandFactory,
    EntryFactory,
    NamesakeFactory,
    PersonFactory,
    ProtestFactory,
    UserFactory,
)
from timeline.editorial import Refused, preview_retraction, publish, retract
from timeline.models import TimelineEntry
from timeline.printed.models import Fragment, PublicRecord
from timeline.publishing import dependents, draw, refresh, verify
from timeline.work import PATIENCE

pytestmark = pytest.mark.usefixtures("record")


@pytest.fixture
def printed(record) -> PublicRecord:
    entry = EntryFactory(roles={"amazon": "actor"})
    publish(entry, by=UserFactory())
    draw()
    assert list(verify()) == []
    return PublicRecord.press.get(pk=entry.record_id)


def findings() -> str:
    return "\n".join(verify())


@pytest.mark.parametrize(
    ("column", "value", "said"),
    [
        ("title", "Another", "columns do not agree"),
        ("names", [], "columns do not agree"),
        ("reads", [], "run reprint"),
        ("sequence", 1, "not its latest edition"),
        ("state", "retracted", "its latest edition says published"),
    ],
)
def test_a_column_that_drifted_is_found(printed, column, value, said):
    PublicRecord.press.filter(pk=printed.pk).update(**{column: value})

    assert said in findings()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("edited_sequence = 0", "its last edit"),
        ("edited_sequence = 99", "its last edit"),
        ("version = 77", "version 77, which it can't have been"),
        ("version = 0", "version 0, which it can't have been"),
        ("merged_into = 'E2'", "not merged into what its latest edition says"),
        ("cause = 1", "to follow sequence 1, which is no later edition"),
        ("cause = 99, due_at = now()", "to follow sequence 99, which is no later edition"),
    ],
)
def test_so_is_a_column_that_editions_do_not_give(printed, change: str, said: str):
    tamper.sql(f"UPDATE printed_publicrecord SET {change} WHERE id = '{printed.pk}'")

    assert any(line.startswith(f"{printed.pk}: ") and said in line for line in verify())


@pytest.mark.parametrize("change", ["title = 'x'", "slug = 'x'", "names = '{}'", "reads = '{S1}'"])
def test_and_one_of_a_record_that_was_retracted(printed, change: str):
    retract(TimelineEntry.objects.get(), by=UserFactory(), note="In error.")
    assert list(verify()) == []
    tamper.sql(f"UPDATE printed_publicrecord SET {change} WHERE id = '{printed.pk}'")

    assert f"{printed.pk}: its columns do not agree with its content" in findings()


def test_what_was_edited_and_edited_back_is_no_finding(printed):
    entry = TimelineEntry.objects.get()
    title = entry.title
    for one in ("Another", title):
        edited(entry, title=one)

    assert PublicRecord.press.get(pk=printed.pk).version == 3
    assert list(verify()) == []


def test_a_place_at_a_wrong_time_is_found(printed):
    tamper.sql("UPDATE printed_shelf SET to_sequence = 99 WHERE facet = 'all'")

    assert f"{printed.pk}: its places on shelves are not what its editions give" in findings()


@pytest.mark.parametrize("change", [lambda f: f.delete(), lambda f: f.update(html="old")], ids=["lost", "stale"])
def test_a_lost_or_stale_fragment_is_found(printed, change):
    change(Fragment.press.filter(record=printed))

    assert f"{printed.pk}: its fragments are not what its document gives" in findings()


def test_a_content_that_no_release_can_read_is_told_and_stops_nobody(printed):
    tamper.content(printed.pk, claim_note=None)
    PublicRecord.press.filter(pk=printed.pk).update(due_at=timezone.now())

    publish(EntryFactory(roles={"amazon": "actor"}), by=UserFactory())
    refresh()

    troubled = PublicRecord.press.get(pk=printed.pk)
    said = f"{printed.pk}: Object missing required field `claim_note`."
    assert (troubled.last_error, troubled.due_at is not None) == (said, True)
    assert f"{printed.pk} can't be typeset: {said}" in findings()


def test_what_no_release_can_read_is_retracted_once_it_was_published_anew(printed):
    entry, editor = TimelineEntry.objects.get(), UserFactory()
    tamper.content(printed.pk, claim_note=None)

    (foreseen,) = preview_retraction(entry, by=editor).objections
    with pytest.raises(Refused, match="can't be read .* Publish it anew, then retract it") as refused:
        retract(entry, by=editor, note="In error.")
    publish(entry, by=editor)

    assert foreseen.messages == refused.value.messages
    assert retract(entry, by=editor, note="In error.").number == 3


@pytest.mark.parametrize("at_once", [100, 0])
def test_a_demand_with_a_neighbour_that_no_release_can_read_stops_no_entry(printed, at_once, monkeypatch):
    monkeypatch.setattr(dependents, "BOUND", at_once)
    entry, editor = ProtestFactory(), UserFactory()
    DemandFactory(made_in=[entry, TimelineEntry.objects.get(pk=printed.number)])
    publish(entry, by=editor)
    tamper.content(printed.pk, title=None)

    assert retract(entry, by=editor, note="In error.").number == 2


@pytest.mark.parametrize("name", ["stories", "date", "organizations", "title"])
def test_whatever_a_content_lacks_is_told_and_others_are_set(printed, name):
    tamper.content(printed.pk, **{name: None})
    PublicRecord.press.filter(pk=printed.pk).update(due_at=timezone.now())

    publish(EntryFactory(roles={"amazon": "actor"}), by=UserFactory())

    assert f"{printed.pk} can't be typeset" in findings()


def test_a_refresh_that_was_given_up_is_told(printed):
    PublicRecord.press.filter(pk=printed.pk).update(due_at=timezone.now(), attempts=PATIENCE, last_error="It broke.")

    assert f"{printed.pk} could not be typeset: It broke." in findings()


def test_a_person_listed_as_private_later_is_found_in_every_record_that_names_them():
    named, other = EntryFactory(title="Jane Worker resigns"), EntryFactory(title="A letter")
    for entry in (named, other):
        publish(entry, by=UserFactory())

    person = PersonFactory(name="Jane Q. Worker")

    assert f"{named.record_id} names a private worker: “Jane Worker” in title" in findings()
    assert f"person {person.pk}" in findings()
    assert other.record_id not in [line.split()[0] for line in verify()]


@pytest.mark.parametrize(
    "quote",
    [
        {"quote_prefix": "They met Jane", "quote_exact": "Worker and others signed"},
        {"quote_prefix": "They met Ja", "quote_exact": "ne Worker and others signed"},
        {"quote_exact": "It was signed by Jane", "quote_suffix": "Worker at noon"},
        {"quote_prefix": "Worker,", "quote_exact": "Jane", "quote_suffix": "signed"},
        {"quote_prefix": "Jane", "quote_exact": "Quentin", "quote_suffix": "Worker signed"},
    ],
)
def test_a_name_that_begins_before_a_quote_and_ends_in_it_is_found_too(quote: dict):
    entry = EntryFactory(citation=False)
    citation = CitationFactory(entry=entry, **quote)
    publish(entry, by=UserFactory())
    publish(edited(entry, title="Another title"), by=UserFactory())

    person = PersonFactory(name="Jane Worker")

    said = [line for line in verify() if f"person {person.pk};" in line]
    assert len(said) == 1
    assert said[0].startswith(f"{entry.record_id} names a private worker: ")
    assert "in a quote with the words around it" in said[0]

    NamesakeFactory(person=person, record_id=citation.article.record_id)
    assert list(verify()) == []


@pytest.mark.parametrize(
    ("titles", "note", "edition", "words"),
    [
        (["Jane Worker resigns", "A letter", "Two letters"], "", "edition 1", "“Jane Worker” in title"),
        (["A letter", "A letter of Jane Worker", "Two letters"], "", "edition 2", "“Jane Worker” in title"),
        (["A letter", "Two letters"], "As Jane Worker told us.", "edition 2", "“Jane Worker” in the public note"),
    ],
)
def test_an_earlier_edition_or_a_note_that_names_somebody_listed_later_is_found(
    titles: list[str], note: str, edition: str, words: str
):
    entry, by = EntryFactory(title=titles[0]), UserFactory()
    publish(entry, by=by)
    for title in titles[1:]:
        edited(entry, title=title)
        publish(entry, by=by, note=note)

    person = PersonFactory(name="Jane Q. Worker")

    said = [line for line in verify() if "private worker" in line]
    assert len(said) == 1
    assert said[0].startswith(f"{entry.record_id} names a private worker in its {edition}")
    assert f"{words} was taken for person {person.pk};" in said[0]


def test_what_the_record_still_says_is_told_of_it_once():
    entry, by = EntryFactory(title="Jane Worker resigns"), UserFactory()
    publish(entry, by=by)
    publish(edited(entry, title="Jane Worker has resigned"), by=by, note="Jane Worker wrote.")

    PersonFactory(name="Jane Worker")

    assert [line.split()[:2] for line in verify() if "private worker" in line] == [[entry.record_id, "names"]]


def test_a_mark_of_a_namesake_holds_for_earlier_editions_too():
    entry, by = EntryFactory(title="Jane Worker resigns"), UserFactory()
    publish(entry, by=by)
    publish(edited(entry, title="A letter"), by=by)
    person = PersonFactory(name="Jane Worker")

    NamesakeFactory(person=person, record_id=entry.record_id)

    assert "private worker" not in findings()


@pytest.mark.parametrize(("values", "found"), [({"name": "x"}, True), ({"aliases": ["A b"]}, True), ({}, False)])
def test_a_private_worker_listed_by_too_little_is_found(values: dict, found: bool):
    person = PersonFactory(**values)

    assert (f"Person {person.pk} has a name or alias too short" in findings()) is found


def test_a_namesake_in_print_is_no_finding():
    entry = EntryFactory(title="Jane Worker is elected")
    publish(entry, by=UserFactory())

    NamesakeFactory(person=PersonFactory(name="Jane Worker"), record_id=entry.record_id)

    assert list(verify()) == []


@pytest.mark.parametrize("lost", ["kind", "date", "claim_state", "corroboration", "title", "citations"])
@pytest.mark.parametrize("tables", [("publicrecord",), ("publicrecord", "edition")], ids=["record", "edition too"])
def test_a_document_that_lost_a_part_is_found_and_stops_nobody(printed, lost, tables):
    other = EntryFactory()
    publish(other, by=UserFactory())
    PublicRecord.press.filter(pk=other.record_id).update(title="Another")
    for table in tables:
        which = "id" if table == "publicrecord" else "record_id"
        tamper.sql(
            f"UPDATE printed_{table} SET document = (document::jsonb - '{lost}')::json WHERE {which} = '{printed.pk}'"
        )  # noqa: S608

    named = {line.split()[0].rstrip(":") for line in verify()}

    assert {printed.pk, other.record_id} <= named


@pytest.mark.parametrize("part", ["number", "sequence", "action", "note", "published_at"])
def test_a_document_that_says_of_itself_another_edition_is_found(printed, part):
    path = f"'{{edition,{part}}}'"
    for table, which in (("publicrecord", "id"), ("edition", "record_id")):
        changed = f"jsonb_set(document::jsonb, {path}, '\"2001-01-01\"')::json"
        tamper.sql(f"UPDATE printed_{table} SET document = {changed} WHERE {which} = '{printed.pk}'")  # noqa: S608

    assert f"{printed.pk}: the document of sequence 3 says that it is another edition's." in findings()
