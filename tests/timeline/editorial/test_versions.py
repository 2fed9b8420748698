"""A save counts one version of each record whose printed words it changes; a version decides what may be published."""

import pytest
from django.db import connection
from django.db.models import Value
from django.test import override_settings
from django.test.utils import CaptureQueriesContext

from tests.factories import (
    ArticleFactory,
    CitationFactory,
    DemandFactory,
    EntryFactory,
    OrganizationFactory,
    OutletFactory,
    ProtestFactory,
    UserFactory,
)
from timeline.admin.standing import Standing, standing_of
from timeline.editorial import Refused, Stale, correct, publish, publish_together, retract, save, save_outlet
from timeline.models import Alias, Article, ArticleGroup, ContractEvent, Demand, TimelineEntry
from timeline.printed.models import Edition, PublicRecord

pytestmark = pytest.mark.django_db


def version(record) -> int:
    return type(record).objects.values_list("version", flat=True).get(pk=record.pk)


def retitle(entry: TimelineEntry, title: str = "Another title") -> None:
    entry.title = title
    entry.save()


def test_a_save_that_changes_something_counts_once_with_all_its_parts():
    entry, ann = ProtestFactory(), UserFactory()

    def write() -> None:
        retitle(entry)
        entry.protest.size_text = "dozens"
        entry.protest.save()
        CitationFactory(entry=entry)

    save(entry, write, by=ann)

    assert (version(entry), entry.version, entry.edited_by) == (2, 2, ann)


def test_a_save_freezes_its_record_before_and_after_and_no_third_time():
    entry, ann = EntryFactory(), UserFactory()
    DemandFactory(made_in=[entry])
    publish(entry, by=ann)

    with CaptureQueriesContext(connection) as asked:
        save(entry, lambda: retitle(entry), by=ann)

    frozen = [query["sql"] for query in asked if "demands_made" in query["sql"]]
    assert len(frozen) == 2


def test_a_save_that_changes_nothing_counts_nothing():
    entry, ann = EntryFactory(), UserFactory()

    save(entry, entry.save, by=ann)

    assert version(entry) == 1
    assert TimelineEntry.objects.get().edited_by is None


def test_what_is_never_printed_counts_nothing():
    amazon = OrganizationFactory()

    save(amazon, lambda: Alias.objects.create(organization=amazon, text="AMZ"), by=UserFactory())

    assert version(amazon) == 1


def test_a_demand_edited_in_its_entry_counts_the_demand():
    entry = ProtestFactory()
    changed, other = DemandFactory(made_in=[entry]), DemandFactory(made_in=[entry])

    save(entry, lambda: Demand.objects.filter(pk=changed.pk).update(text="Stop it now."), by=UserFactory())

    assert [version(r) for r in (entry, changed, other)] == [1, 2, 1]


def test_a_demand_tied_to_an_entry_or_untied_counts_too():
    entry, demand = ProtestFactory(), DemandFactory(made_in=[ProtestFactory()])

    save(entry, lambda: entry.demands.add(demand), by=UserFactory())
    assert version(demand) == 2

    save(entry, lambda: entry.demands.remove(demand), by=UserFactory())
    assert version(demand) == 3


@pytest.mark.parametrize("door", ["entry", "demand"])
def test_an_entry_counts_a_version_where_a_demand_is_tied_to_it_or_untied(door):
    entry, other = ProtestFactory(), ProtestFactory()
    demand = DemandFactory(made_in=[other])
    record = entry if door == "entry" else demand

    save(record, lambda: demand.made_in.add(entry), by=UserFactory())
    assert [version(r) for r in (entry, demand, other)] == [2, 2, 1]

    save(record, lambda: demand.made_in.remove(entry), by=UserFactory())
    assert [version(r) for r in (entry, demand, other)] == [3, 3, 1]


@pytest.mark.parametrize("chosen", ["entry", "demand"])
def test_a_demand_that_was_untied_from_an_entry_is_printed_with_it_or_by_itself(chosen):
    entry, other, editor = ProtestFactory(), ProtestFactory(), UserFactory()
    demand = DemandFactory(made_in=[entry, other])
    publish(entry, by=editor)
    save(entry, lambda: demand.made_in.remove(entry), by=editor)
    before = standing_of(TimelineEntry.objects.get(pk=entry.pk))

    edition = publish(entry if chosen == "entry" else demand, by=editor)

    assert (before, edition.record_id) == (Standing.EDITED, demand.record_id)
    assert PublicRecord.press.get(pk=entry.record_id).document["demands"] == []
    for record in (entry, demand):
        record.refresh_from_db()
        assert standing_of(record) == Standing.IN_PRINT


def test_a_demand_in_print_that_is_tied_to_an_entry_is_printed_with_it():
    entry, editor = ProtestFactory(), UserFactory()
    demand = DemandFactory(made_in=[ProtestFactory()])
    for made in (demand.made_in.get(), entry):
        publish(made, by=editor)
    save(entry, lambda: demand.made_in.add(entry), by=editor)

    publish(entry, by=editor)

    assert [one["id"] for one in PublicRecord.press.get(pk=entry.record_id).document["demands"]] == [demand.record_id]
    assert standing_of(TimelineEntry.objects.get(pk=entry.pk)) == Standing.IN_PRINT


def test_an_outlet_s_name_stands_on_all_its_articles():
    outlet = OutletFactory(name="Morning Post")
    articles = [ArticleFactory(outlet=outlet), ArticleFactory(outlet=outlet)]
    elsewhere = ArticleFactory(outlet=OutletFactory(name="Another"))

    def write() -> None:
        outlet.name = "The Harbour Courier"
        outlet.save()

    save_outlet(outlet, write, by=UserFactory())
    save_outlet(outlet, outlet.save, by=UserFactory())

    assert [version(a) for a in (*articles, elsewhere)] == [2, 2, 1]


def test_who_saves_over_somebody_else_s_save_is_told_and_changes_nothing():
    entry, ann, ben = EntryFactory(title="The letter"), UserFactory(username="ann"), UserFactory(username="ben")
    save(entry, lambda: retitle(entry), by=ann, seen_version=1)

    with pytest.raises(Stale, match="ann saved this on"):
        save(entry, lambda: retitle(entry, "A third title"), by=ben, seen_version=1)

    assert TimelineEntry.objects.get(pk=entry.pk).title == "Another title"


def test_nobody_saves_what_is_gone():
    entry = EntryFactory()
    TimelineEntry.objects.filter(pk=entry.pk).delete()

    with pytest.raises(Refused, match="somebody has deleted it"):
        save(entry, entry.save, by=UserFactory())


def test_what_no_page_could_show_is_refused_and_may_be_mended():
    entry = EntryFactory(kind="contract")
    event = ContractEvent.objects.create(entry=entry, type="award")

    def write() -> None:
        ContractEvent.objects.filter(pk=event.pk).update(period=Value("2019-02-29"))

    with pytest.raises(Refused, match="2019-02-29"):
        save(entry, write, by=UserFactory())

    write()
    save(entry, lambda: ContractEvent.objects.update(period="2018"), by=UserFactory())
    assert version(entry) == 2


def test_the_version_decides_how_a_record_stands():
    entry, editor = EntryFactory(), UserFactory()
    standings = [standing_of(entry)]
    publish(entry, by=editor)
    standings.append(standing_of(entry))
    save(entry, lambda: retitle(entry), by=editor)
    standings.append(standing_of(entry))
    publish(entry, by=editor)
    standings.append(standing_of(entry))

    assert standings == [Standing.DRAFT, Standing.IN_PRINT, Standing.EDITED, Standing.IN_PRINT]
    assert list(Edition.press.of(entry.record_id).values_list("version", flat=True)) == [2, 1]


def test_a_refresh_leaves_the_version_as_it_is():
    entry = ProtestFactory(roles={"amazon": "target"})
    editor = UserFactory()
    publish(entry, by=editor)
    amazon = entry.roles.get().organization

    def write() -> None:
        amazon.name = "Amazon.com"
        amazon.save()

    save(amazon, write, by=editor)
    publish(amazon, by=editor)

    assert Edition.press.of(entry.record_id).first().action == "refreshed"
    assert standing_of(entry) == Standing.IN_PRINT


@pytest.mark.parametrize("act", [publish, correct])
def test_what_is_in_print_as_it_stands_makes_no_empty_edition(act):
    entry, editor = EntryFactory(), UserFactory()
    publish(entry, by=editor)

    with pytest.raises(Refused, match="nothing has changed since"):
        act(entry, by=editor, note="Twice.")

    assert Edition.press.of(entry.record_id).count() == 1


def test_several_together_make_no_empty_edition_either():
    (first, second), editor = (EntryFactory(), EntryFactory()), UserFactory()
    publish_together([first, second], by=editor)
    save(second, lambda: retitle(second), by=editor)

    (edition,) = publish_together([first, second, second], by=editor)
    with pytest.raises(Refused) as refused:
        publish_together([first, second], by=editor)

    assert (edition.record_id, edition.number) == (second.record_id, 2)
    assert len(refused.value.messages) == 2
    assert Edition.press.of(first.record_id).count() == 1


def test_what_was_looked_at_is_what_is_published():
    entry, editor = EntryFactory(), UserFactory()
    save(entry, lambda: retitle(entry), by=editor)

    with pytest.raises(Stale):
        publish(entry, by=editor, seen_version=1)

    assert publish(entry, by=editor, seen_version=2).number == 1


def test_an_entry_is_published_with_the_demands_that_were_edited_in_it():
    entry, editor = ProtestFactory(), UserFactory()
    demand = DemandFactory(made_in=[entry])
    publish(entry, by=editor)
    save(entry, lambda: Demand.objects.filter(pk=demand.pk).update(text="Stop it now."), by=editor)

    edition = correct(entry, by=editor, note="The letter says “now”.")

    assert (edition.record_id, edition.action) == (demand.record_id, "corrected")
    assert PublicRecord.press.get(pk=entry.record_id).document["demands"][0]["text"] == "Stop it now."


def test_what_was_retracted_may_be_published_again_unchanged():
    entry, editor = EntryFactory(), UserFactory()
    publish(entry, by=editor)
    retract(entry, by=editor, note="In error.")

    assert publish(entry, by=editor).number == 3


@override_settings(TRACKER_FOUR_EYES=True)
def test_with_four_eyes_somebody_else_publishes_what_one_saved():
    ann, ben = UserFactory(username="ann"), UserFactory(username="ben")
    entry = ProtestFactory(roles={"amazon": "target"})
    amazon = entry.roles.get().organization
    for record in (entry, amazon):
        type(record).objects.filter(pk=record.pk).update(edited_by=ann)

    with pytest.raises(Refused, match="You saved “.*” last, so somebody else publishes it"):
        publish(entry, by=ann)

    assert publish(entry, by=ben).number == 1
    assert PublicRecord.press.filter(pk=amazon.record_id).exists(), "neighbours come with it"


@override_settings(TRACKER_FOUR_EYES=True)
def test_with_four_eyes_what_a_machine_saved_is_published_by_whoever_looks_at_it():
    assert publish(EntryFactory(), by=UserFactory()).number == 1


@override_settings(TRACKER_FOUR_EYES=True)
def test_with_four_eyes_a_demand_that_is_new_at_a_printed_entry_is_looked_at_by_somebody_else():
    ann, ben = UserFactory(username="ann"), UserFactory(username="ben")
    entry = ProtestFactory()
    TimelineEntry.objects.filter(pk=entry.pk).update(edited_by=ann)
    publish(entry, by=ben)
    save(entry, lambda: DemandFactory(text="Stop it now.", made_in=[entry]), by=ben)

    with pytest.raises(Refused, match="You saved “Stop it now.” last, so somebody else publishes it"):
        publish(entry, by=ben)

    assert publish(entry, by=ann).document["demands"][0]["text"] == "Stop it now."


@override_settings(TRACKER_FOUR_EYES=True)
def test_with_four_eyes_one_s_own_new_demand_waits_while_the_entry_is_published():
    ann, ben = UserFactory(username="ann"), UserFactory(username="ben")
    entry = ProtestFactory()
    publish(entry, by=ben)
    save(entry, lambda: DemandFactory(text="Stop it now.", made_in=[entry]), by=ben)
    save(entry, lambda: retitle(entry), by=ann)

    edition = publish(entry, by=ben)

    assert (edition.document["title"], edition.document["demands"]) == ("Another title", [])
    assert edition.left_out == ("You saved “Stop it now.” last, so somebody else publishes it.",)


def test_who_saves_an_article_keeps_the_text_and_the_group_that_the_road_gave_it_meanwhile():
    opened, group = ArticleFactory(text="The old text.", text_sha256="1"), ArticleGroup.objects.create()
    Article.objects.update(text="The new text.", text_sha256="2", group=group)
    opened.title = "Another title"

    save(opened, opened.save, by=UserFactory(), seen_version=1)

    held = Article.objects.get()
    assert (held.title, held.text, held.text_sha256, held.group) == ("Another title", "The new text.", "2", group)
