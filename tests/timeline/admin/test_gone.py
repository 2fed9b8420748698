"""What is typed into the form of a record that a colleague deletes meanwhile is not lost."""

from typing import Any
from urllib.parse import urlencode

import pytest
from django.contrib import admin
from django.http import HttpResponse, QueryDict
from django.test import Client
from django.urls import reverse

from tests.factories import (
    ArticleFactory,
    DemandFactory,
    OrganizationFactory,
    OutletFactory,
    ProtestFactory,
    UserFactory,
)
from tests.timeline.admin.cast import at_the_desk
from tests.timeline.admin.pages import sent, text
from timeline.admin.gone import as_new, typed
from timeline.editorial import delete
from timeline.models import Demand, Outlet, TimelineEntry


def address(row: Any, rest: str = "change/") -> str:
    return f"/admin/timeline/{row._meta.model_name}/{row.pk}/{rest}"


def saved_late(desk: Client, row: Any, **values: str) -> HttpResponse:
    """What answers a save of the row's form after somebody has deleted it."""
    mine, page = sent(desk.get(address(row))) | values, address(row)
    if isinstance(row, Outlet):
        row.delete()
    else:
        delete(row, by=UserFactory())
    return desk.post(page, mine)


@pytest.mark.parametrize(("factory", "field"), [(OrganizationFactory, "description"), (OutletFactory, "owner")])
def test_it_stands_in_the_form_of_a_new_one(desk: Client, factory: Any, field: str):
    row = factory()

    told = saved_late(desk, row, **{field: "An hour of typing"})

    assert told.status_code == 404 and "is there no more: somebody has deleted it" in text(told)
    assert sent(told)[field] == "An hour of typing" and not type(row).objects.exists()
    desk.post(f"/admin/timeline/{row._meta.model_name}/add/", sent(told))
    assert type(row).objects.values_list(field, flat=True).get() == "An hour of typing"


def test_with_its_parts_and_the_demands_that_outlive_it(desk: Client):
    entry = ProtestFactory(title="The letter", roles={"amazon": "target"})
    demand = DemandFactory(text="Stop.", made_in=[entry])
    quote, article = entry.citations.values_list("quote_exact", "article").get()

    told = saved_late(desk, entry, title="My letter")
    answer = desk.post("/admin/timeline/timelineentry/add/", sent(told))

    assert answer.status_code == 302, text(answer)
    made = TimelineEntry.objects.get()
    assert made.title == "My letter" and made.pk != entry.pk
    assert made.roles.get().organization.slug == "amazon" and made.protest.action_types
    assert made.citations.values_list("quote_exact", "article").get() == (quote, article)
    assert list(made.demands.all()) == [demand] == list(Demand.objects.all())


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize("who", ["editor", "contributor"])
def test_where_no_such_form_adds_one_the_words_are_listed(who: str):
    client, article = at_the_desk("she", who), ArticleFactory()

    if who == "editor":
        told = saved_late(client, article, title="The longer letter")
    else:
        told = client.post("/admin/timeline/story/9/change/", {"lead": "The longer letter"})

    assert told.status_code == 404 and "is there no more: somebody has deleted it" in text(told)
    assert "The longer letter" in text(told)


def test_every_form_of_what_is_not_there_is_answered(desk: Client):
    kinds = [(model._meta.app_label, model._meta.model_name) for model in admin.site._registry]

    found = {kind: desk.post(reverse("admin:{}_{}_change".format(*kind), args=[99_999])).status_code for kind in kinds}

    assert len(found) > 15
    assert set(found.values()) <= {302, 403, 404}


def test_only_what_a_person_filled_in_is_listed():
    names = ["title", "roles-0-part", "roles-0-id", "roles-TOTAL_FORMS", "_save", "_whose", "seen_version", "password1"]
    sent = QueryDict("&".join(f"{name}=x" for name in [*names, "csrfmiddlewaretoken"]) + "&summary=")

    assert typed(sent, {}) == [("title", ["x"]), ("roles-0-part", ["x"])]


def test_rows_become_new_ones():
    sent = QueryDict(
        "roles-INITIAL_FORMS=2&roles-TOTAL_FORMS=2&roles-0-id=7&roles-0-entry=1&made-0-entry=1&made-0-of-1-id=3"
    )

    assert as_new(sent, [("roles", "entry")]).urlencode() == (
        "roles-INITIAL_FORMS=0&roles-TOTAL_FORMS=2&roles-0-id=&roles-0-entry=&made-0-entry=1&made-0-of-1-id="
    )


@pytest.mark.parametrize("field", ["", "nothing", "²"])
def test_a_field_by_which_no_record_is_known_is_refused(desk: Client, field: str):
    row = OutletFactory()

    in_body = desk.post(address(row), sent(desk.get(address(row))) | {"_to_field": field})
    in_query = desk.post(f"{address(row)}?{urlencode({'_to_field': field})}", sent(desk.get(address(row))))

    looked_at = [desk.get(address(row, page), {"_to_field": field}) for page in ("change/", "delete/")]

    assert {answer.status_code for answer in (in_body, in_query, *looked_at)} == {400}
