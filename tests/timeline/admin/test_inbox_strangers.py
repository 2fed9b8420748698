"""Accepting in the inbox what names organizations that are not on record."""

from typing import Any

from django.http import HttpResponse
from django.test import Client
from lxml.html import fromstring
from playwright.sync_api import Page, expect

from tests.desk import signed_in
from tests.factories import OrganizationFactory
from tests.timeline.admin.pages import text
from tests.timeline.admin.suggestions import suggest
from timeline.editorial import accept
from timeline.models import Organization, Suggestion, TimelineEntry


def role(name: str, part: str, kind: str | None = None, *, inferred: bool = False) -> dict[str, Any]:
    return {"slug": None, "name": name, "kind": kind, "role": part, "on_record": False, "inferred": inferred}


def suggestion(**changes: Any) -> Suggestion:
    return suggest(**{"organizations": [role("Lumovar", "target")]} | changes)


def address(one: Suggestion) -> str:
    return f"/admin/inbox/{one.pk}/"


def sent(desk: Client, one: Suggestion, fields: dict[str, Any], page: HttpResponse | None = None) -> HttpResponse:
    """What follows the press of the button, the form as it was shown but for these fields."""
    door = f"{address(one)}accept/"
    shown = fromstring((page or desk.get(address(one))).content.decode())
    (form,) = shown.xpath(f"//form[@action='{door}']")
    values: dict[str, Any] = {}
    for name, value in form.form_values():
        values.setdefault(name, []).append(value)
    named = {f"accept-{name}": value for name, value in fields.items()}
    return desk.post(door, values | named, follow=True)


def test_told_what_it_is_it_is_made_with_the_draft(desk: Client):
    sent(desk, suggestion(), {"stranger-0-kind": "company"})

    made = Organization.objects.get(slug="lumovar")
    assert (made.name, made.kind, str(made.created_by)) == ("Lumovar", "company", "owner")
    assert TimelineEntry.objects.get().roles.get().organization == made


def test_what_the_page_tells_of_its_kind_is_chosen_already(desk: Client):
    sent(desk, suggestion(organizations=[role("Ministry of Tides", "actor", "agency")]), {})

    assert Organization.objects.get(slug="ministry-of-tides").kind == "agency"


def test_untold_it_is_asked_and_what_was_chosen_stays(desk: Client):
    one = suggestion(organizations=[role("Lumovar", "target"), role("Tides", "subject")])

    page = sent(desk, one, {"stranger-1-kind": "union"})

    assert "“Lumovar” is not on record. Say what it is" in text(page)
    assert "look at what is marked" in text(page)
    assert not Organization.objects.filter(slug="lumovar").exists() and not TimelineEntry.objects.exists()
    sent(desk, one, {"stranger-0-kind": "company"}, page)
    assert {each.kind for each in Organization.objects.filter(slug__in=("lumovar", "tides"))} == {"company", "union"}


def test_one_on_record_can_be_picked_or_nobody(desk: Client):
    known = OrganizationFactory(slug="lumovar-group", name="Lumovar Group")
    one = suggestion(organizations=[role("Lumovar", "target"), role("Tides", "subject")])

    sent(desk, one, {"stranger-0": str(known.pk), "stranger-1": ""})

    assert [each.organization for each in TimelineEntry.objects.get().roles.all()] == [known]


def test_a_name_that_came_on_record_since_is_told_and_chosen(desk: Client):
    known = OrganizationFactory(slug="lumovar", name="Lumovar")
    one = suggestion()

    assert "That name is on record: organization Lumovar" in text(desk.get(address(one)))
    sent(desk, one, {})

    assert TimelineEntry.objects.get().roles.get().organization == known


def test_a_description_is_nobodys_name(desk: Client):
    sent(desk, suggestion(organizations=[role("council", "target")]), {})

    assert not Organization.objects.filter(slug="council").exists()
    assert not TimelineEntry.objects.get().roles.exists()


def test_a_name_near_one_on_record_is_asked_about(desk: Client):
    OrganizationFactory(slug="lm", name="Lumovar GmbH")
    one = suggestion()

    page = sent(desk, one, {"stranger-0-kind": "company"})

    assert "This name is on record already" in text(page) and not TimelineEntry.objects.exists()
    sent(desk, one, {"stranger-0-another": "1"}, page)
    assert TimelineEntry.objects.get().roles.get().organization.slug == "lumovar"


def test_what_is_asked_becomes_demands_where_they_stay_ticked(desk: Client):
    one = suggestion(demands=["to stop selling it", "to say sorry"])

    sent(desk, one, {"stranger-0-kind": "company", "demands": ["to say sorry"]})

    assert [(demand.text, demand.of.slug) for demand in TimelineEntry.objects.get().demands.all()] == [
        ("to say sorry", "lumovar")
    ]


def test_demands_of_nobody_are_refused_and_nothing_is_lost(desk: Client):
    one = suggestion(demands=["to stop selling it"])

    page = sent(desk, one, {"stranger-0": ""})

    assert "Nobody takes part at whom it is directed" in text(page)
    assert "checked" in page.content.decode() and not TimelineEntry.objects.exists()


def test_what_it_answers_is_linked_where_that_is_ticked(desk: Client, owner: Any):
    asked = suggestion()
    earlier = accept(asked, by=owner)
    one = suggest(asked.article, answers=[asked.claim_key])

    assert f"{earlier}" in text(desk.get(address(one)))
    sent(desk, one, {"prompted_by": [str(earlier.pk)]})

    assert TimelineEntry.objects.exclude(pk=earlier.pk).get().links_back.get().earlier == earlier


def test_a_suggestion_whose_parties_are_on_record_asks_nothing(desk: Client):
    page = desk.get(address(suggest())).content.decode()

    assert "accept-" not in page


def test_in_a_browser_an_unknown_company_is_told_and_accepted(page: Page) -> None:
    one = suggestion(title="Workers: walkout at Lumovar?", organizations=[role("Lumovar", "target", inferred=True)])
    signed_in(page)
    page.goto(address(one))
    expect(page.get_by_text("Lumovar? (not on record): directed at")).to_be_visible()

    page.get_by_label("What it is").select_option("company")
    page.get_by_role("button", name="Accept as a draft").press("Enter")

    expect(page.locator(".messagelist .success")).to_contain_text("A draft, filled from the suggestion.")
    entry = TimelineEntry.objects.get()
    assert (entry.title, entry.roles.get().organization.name) == ("Workers: walkout at Lumovar", "Lumovar")
