"""What is printed was previewed: whatever comes into print with an act is compared with what its preview showed."""

from collections.abc import Callable
from functools import partial

import pytest

from tests.edits import edited
from tests.factories import DemandFactory, OrganizationFactory, PersonFactory, ProtestFactory, UserFactory
from timeline.editorial import Unseen, correct, preview, preview_retraction, publish, retract
from timeline.models import Demand, Organization, Outlet, TimelineEntry
from timeline.printed.models import Edition, PublicRecord

pytestmark = pytest.mark.django_db


def reword(entry: TimelineEntry) -> None:
    edited(Demand.objects.get(made_in=entry), text="Stop it today.")


def answer(entry: TimelineEntry) -> None:
    Demand.objects.get(made_in=entry).responses.create(entry=entry, kind="refused")


def rename_outlet(_entry: TimelineEntry) -> None:
    Outlet.objects.update(name="Another name")


def retitle_article(entry: TimelineEntry) -> None:
    edited(entry.citations.get().article, title="Another headline")


def rename_organization(_entry: TimelineEntry) -> None:
    edited(Organization.objects.get(slug="amazon"), name="Another firm")


CHANGES = [reword, answer, rename_outlet, retitle_article, rename_organization]


@pytest.fixture
def draft() -> TimelineEntry:
    entry = ProtestFactory(roles={"amazon": "target"})
    DemandFactory(text="Stop it.", made_in=[entry])
    return entry


@pytest.mark.parametrize("change", CHANGES)
def test_what_comes_along_with_a_draft_and_was_changed_since_its_preview_is_looked_at_first(draft, change: Callable):
    editor = UserFactory()
    seen = preview(draft, by=editor).seen
    change(draft)

    with pytest.raises(Unseen, match="since you looked"):
        publish(draft, by=editor, seen=seen)

    assert not Edition.press.exists()
    assert publish(draft, by=editor, seen=preview(draft, by=editor).seen).number == 1


@pytest.mark.parametrize("act", [publish, partial(correct, note="A word.")])
def test_so_is_a_demand_in_print_that_is_printed_anew_with_its_entry(draft, act: Callable):
    editor = UserFactory()
    publish(draft, by=editor)
    edited(draft, title="Another title")
    seen = preview(draft, by=editor).seen
    reword(draft)

    with pytest.raises(Unseen):
        act(draft, by=editor, seen=seen)

    assert PublicRecord.press.get(kind="demand").document["text"] == "Stop it."


def test_what_is_retracted_is_what_was_in_print_when_it_was_looked_at(draft):
    editor = UserFactory()
    publish(draft, by=editor)
    seen = preview_retraction(draft, by=editor).seen
    correct(edited(draft, title="A better title"), by=editor, note="A word.")

    with pytest.raises(Unseen):
        retract(draft, by=editor, note="In error.", seen=seen)

    seen = preview_retraction(draft, by=editor).seen
    assert retract(draft, by=editor, note="In error.", seen=seen).action == "retracted"


def test_what_follows_an_act_may_change_meanwhile(draft):
    """It stands in print already, by somebody's own act."""
    editor, firm = UserFactory(), OrganizationFactory(slug="norvane", name="Norvane")
    publish(draft, by=editor)
    other = ProtestFactory(roles={"amazon": "target", "norvane": "actor"})
    publish(other, by=editor)
    edited(draft, title="Another title")
    seen = preview(draft, by=editor).seen
    publish(edited(firm, name="Norvane & Co."), by=editor)

    assert publish(draft, by=editor, seen=seen).number == 2


def test_a_draft_beside_it_that_is_left_out_was_left_out_in_the_preview_too(draft):
    PersonFactory()
    editor = UserFactory()
    publish(draft, by=editor)
    DemandFactory(text="Hear Jane Q. Worker.", made_in=[edited(draft, title="Another title")])

    assert publish(draft, by=editor, seen=preview(draft, by=editor).seen).left_out


def test_a_draft_that_was_mended_meanwhile_is_not_printed_unseen(draft):
    PersonFactory()
    editor = UserFactory()
    publish(draft, by=editor)
    beside = DemandFactory(text="Hear Jane Q. Worker.", made_in=[edited(draft, title="Another title")])
    seen = preview(draft, by=editor).seen
    edited(beside, text="Hear them.")

    with pytest.raises(Unseen):
        publish(draft, by=editor, seen=seen)


def test_where_the_preview_could_show_nothing_nothing_was_seen():
    draft, editor = ProtestFactory(), UserFactory()
    publish(draft, by=editor)
    seen = preview(draft, by=editor).seen
    edited(draft, title="Another title")

    with pytest.raises(Unseen):
        publish(draft, by=editor, seen=seen)
