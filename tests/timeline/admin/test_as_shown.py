"""Each form of the desk is compared with what it showed: the second to save is told, and loses nothing."""

import json
from typing import Any

import pytest
from django.test import Client

from tests.at_once import somebody
from tests.factories import DemandFactory, EntryFactory, OrganizationFactory, OutletFactory, PersonFactory
from tests.timeline.admin.cast import person
from tests.timeline.admin.pages import again, sent, text
from timeline.models import Alias, Outlet, Response


def address(row: Any) -> str:
    return f"/admin/timeline/{row._meta.model_name}/{row.pk}/change/"


def outlet() -> tuple[Any, dict[str, str], dict[str, str]]:
    return OutletFactory(name="The Quay"), {"name": "The Old Quay"}, {"owner": "Somebody"}


def listed() -> tuple[Any, dict[str, str], dict[str, str]]:
    return PersonFactory(name="Zora Quayside"), {"aliases": ["Zo Quayside"]}, {"policy": "public_figure"}


def account() -> tuple[Any, dict[str, str], dict[str, str]]:
    return person("somebody", "contributor"), {"last_name": "Quayside"}, {"first_name": "Zora"}


@pytest.mark.parametrize("made", [outlet, listed, account], ids=["outlet", "person", "user"])
def test_who_saves_second_is_told_what_is_stored_and_means_it_by_saving_again(desk: Client, made: Any):
    row, theirs, mine = made()
    form = sent(desk.get(address(row))) | mine
    type(row).objects.filter(pk=row.pk).update(**theirs)

    answer = desk.post(address(row), form | {"_continue": ""})

    stored = type(row).objects.get(pk=row.pk)
    [(theirs_name, their_value)] = theirs.items()
    [(my_name, my_value)] = mine.items()
    assert (getattr(stored, theirs_name), getattr(stored, my_name)) != (their_value, my_value)
    assert "Somebody saved this after you had opened it." in text(answer)
    assert "Quay" in text(answer).split("Stored now:")[1]
    assert answer.context["adminform"].form[my_name].value() == my_value
    assert desk.post(address(row), again(form, answer) | {"_continue": ""}).status_code == 302
    assert getattr(type(row).objects.get(pk=row.pk), my_name) == my_value


def test_what_nobody_else_touched_asks_nothing(desk: Client):
    row = OutletFactory(name="The Quay")

    assert desk.post(address(row), sent(desk.get(address(row))) | {"owner": "Somebody"}).status_code == 302
    assert desk.post(address(row), sent(desk.get(address(row))) | {"owner": "Another"}).status_code == 302

    assert Outlet.objects.get().owner == "Another"


def test_it_is_compared_while_it_is_held(desk: Client):
    row = OutletFactory(name="The Quay")
    form = sent(desk.get(address(row))) | {"owner": "Somebody"}

    with somebody(lambda: Outlet.objects.update(name="The Old Quay")):
        answer = desk.post(address(row), form)

    assert "Stored now: Name: The Old Quay" in text(answer)
    assert Outlet.objects.get().owner == ""


@pytest.fixture
def ruled(record: str) -> Alias:
    return Alias.objects.create(organization=OrganizationFactory(), text="Maven", context=["google"])


def test_the_rules_of_a_word_are_compared_at_its_row(desk: Client, ruled: Alias):
    page = address(ruled.organization)
    form = sent(desk.get(page)) | {"aliases-0-not_beside": "apache"}
    Alias.objects.update(context=["google", "drone"])

    answer = desk.post(page, form)

    assert "Needs one of these words nearby: google, drone" in text(answer)
    assert Alias.objects.get().not_beside == []
    assert desk.post(page, again(form, answer)).status_code == 302
    assert (Alias.objects.get().context, Alias.objects.get().not_beside) == (["google"], ["apache"])


def test_a_row_that_was_changed_meanwhile_is_not_taken_away_unseen(desk: Client, ruled: Alias):
    page = address(ruled.organization)
    form = sent(desk.get(page)) | {"aliases-0-DELETE": "on"}
    Alias.objects.update(context=["google", "drone"])

    answer = desk.post(page, form)

    assert "Somebody changed “Maven”, which you take away" in text(answer)
    assert Alias.objects.exists()
    desk.post(page, again(form, answer))
    assert not Alias.objects.exists()


def test_a_row_that_only_they_changed_stays_as_they_have_it_when_another_is_changed(desk: Client, ruled: Alias):
    """The form sends that row too, as it was shown: nothing of theirs is taken back unseen."""
    other = Alias.objects.create(organization=ruled.organization, text="Project Maven")
    page = address(ruled.organization)
    form = sent(desk.get(page)) | {"aliases-1-context": "pentagon"}
    Alias.objects.filter(pk=ruled.pk).update(context=["google", "drone"])

    desk.post(page, form)

    assert Alias.objects.get(pk=ruled.pk).context == ["google", "drone"]
    assert Alias.objects.get(pk=other.pk).context == []


@pytest.fixture
def answered(record: str) -> Response:
    """By an entry, to a demand that another made: it stands in the forms of both."""
    return Response.objects.create(
        demand=DemandFactory(made_in=[EntryFactory()]), entry=EntryFactory(), kind="acknowledged"
    )


@pytest.mark.parametrize("first", ["demand", "entry"])
def test_an_answer_that_stands_in_two_forms_is_compared_in_both(desk: Client, answered: Response, first: str):
    demand, entry = address(answered.demand), address(answered.entry)
    one, other = (demand, entry) if first == "demand" else (entry, demand)
    form = sent(desk.get(other)) | {"responses-0-kind": "met"}
    desk.post(one, sent(desk.get(one)) | {"responses-0-kind": "refused"})

    answer = desk.post(other, form)

    assert "after you had opened it" in text(answer)
    assert Response.objects.get().kind == "refused"
    assert desk.post(other, again(form, answer)).status_code == 302
    assert Response.objects.get().kind == "met"


def test_an_answer_that_is_saved_at_the_same_moment_in_the_other_form_is_told(desk: Client, answered: Response):
    form = sent(desk.get(address(answered.entry))) | {"responses-0-kind": "met"}

    def write() -> None:
        type(answered.demand).objects.select_for_update().get(pk=answered.demand_id)
        Response.objects.update(kind="refused")

    with somebody(write):
        answer = desk.post(address(answered.entry), form)

    assert "Stored now: Response: refused" in text(answer)
    assert Response.objects.get().kind == "refused"


@pytest.mark.parametrize("model", ["demand", "timelineentry", "person"])
@pytest.mark.parametrize("key", ["9" * 40, "x", "%00", "-1"])
def test_a_form_of_nothing_breaks_nothing(desk: Client, model: str, key: str):
    assert desk.post(f"/admin/timeline/{model}/{key}/change/", {}).status_code in (302, 404)


@pytest.mark.parametrize("nonsense", ["", "[]", "{", "7", '{".1": 3}', json.dumps({"x": "y"}), "[" * 5000 + "]" * 5000])
def test_nonsense_in_place_of_digests_breaks_nothing(desk: Client, nonsense: str):
    row = OutletFactory()

    answer = desk.post(address(row), sent(desk.get(address(row))) | {"seen_digests": nonsense, "owner": "Somebody"})

    assert answer.status_code in (200, 302)
