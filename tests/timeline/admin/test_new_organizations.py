"""An organization that is not on record is typed where one is picked; it is made with the form, after asking."""

import pytest
from django.test import Client
from playwright.sync_api import Page

from tests.desk import signed_in
from tests.factories import EntryFactory, OrganizationFactory, ProductFactory
from tests.timeline.admin.cast import at_the_desk
from tests.timeline.admin.pages import filled, text
from timeline.models import ContractEvent, Organization, Role, TimelineEntry

ADD = "/admin/timeline/timelineentry/add/"
NEW = "+Quayside Freight"


def entry_with(desk: Client, **fields: object) -> dict[str, object]:
    named = {"title": "The pickets", "kind": "statement", "date": "2018-11-01", "_continue": ""}
    return filled(desk, ADD) | named | fields


def role(number: int = 0, **fields: object) -> dict[str, object]:
    row = {f"roles-{number}-{name}": value for name, value in {"part": "target", **fields}.items()}
    return {"roles-TOTAL_FORMS": number + 1} | row


def test_a_new_name_asks_first_what_it_is_and_nothing_is_lost(desk: Client):
    page = desk.post(ADD, entry_with(desk, **role(organization=NEW)))

    assert "“Quayside Freight” is not on record. Say what it is" in text(page)
    assert 'value="+Quayside Freight" selected' in page.content.decode()
    assert not Organization.objects.exists() and not TimelineEntry.objects.exists()


def test_told_what_it_is_it_is_made_with_the_entry(desk: Client):
    desk.post(ADD, entry_with(desk, **role(organization=NEW, **{"organization-kind": "union"})))

    made = Organization.objects.get()
    assert (made.name, made.kind, made.slug, str(made.created_by)) == (
        *("Quayside Freight", "union", "quayside-freight"),
        "owner",
    )
    assert TimelineEntry.objects.get().roles.get().organization == made


def test_it_is_kept_and_not_made_where_the_form_fails_elsewhere(desk: Client):
    typed = entry_with(desk, **role(organization=NEW, **{"organization-kind": "union"}), date="some day")

    page = desk.post(ADD, typed).content.decode()

    assert 'value="+Quayside Freight" selected' in page
    assert '<option value="union" selected>' in page
    assert not Organization.objects.exists()


def test_a_name_that_is_on_record_is_asked_about(desk: Client):
    OrganizationFactory(name="Quayside Freight Ltd.", slug="quayside-freight")
    typed = entry_with(desk, **role(organization=NEW, **{"organization-kind": "union"}))

    page = desk.post(ADD, typed)
    assert "This name is on record already" in text(page)
    assert 'name="roles-0-organization-another"' in page.content.decode()

    desk.post(ADD, typed | {"roles-0-organization-another": "1"})
    assert TimelineEntry.objects.get().roles.get().organization.slug == "quayside-freight-2"


def test_the_same_new_name_in_two_places_is_one_organization_told_once(desk: Client):
    demand = {"Demand_made_in-TOTAL_FORMS": 1, "Demand_made_in-0-text": "Stop it.", "Demand_made_in-0-of": NEW}

    desk.post(ADD, entry_with(desk, **role(organization=NEW, **{"organization-kind": "company"}), **demand))

    entry = TimelineEntry.objects.get()
    assert Organization.objects.count() == 1
    assert entry.demands.get().of == entry.roles.get().organization


def test_twice_in_one_role_is_said_at_the_second(desk: Client):
    kind = {"organization-kind": "company"}

    page = desk.post(ADD, entry_with(desk, **(role(0, organization=NEW, **kind) | role(1, organization=NEW, **kind))))

    assert "It stands here in this role already." in text(page)


def test_a_row_that_is_marked_to_go_makes_nothing(desk: Client):
    entry = EntryFactory(roles={"amazon": "target"})
    page = f"/admin/timeline/timelineentry/{entry.pk}/change/"
    gone = {"roles-0-organization": NEW, "roles-0-organization-kind": "union", "roles-0-DELETE": "on"}

    desk.post(page, filled(desk, page) | gone | {"_continue": ""})

    assert not Role.objects.exists()
    assert [each.slug for each in Organization.objects.all()] == ["amazon"]


def test_parties_of_a_contract_and_makers_of_products_too(desk: Client):
    entry, product = EntryFactory(kind="contract"), ProductFactory()
    event = ContractEvent.objects.create(entry=entry, type="award")
    page = f"/admin/timeline/timelineentry/{entry.pk}/change/"
    party = {"contract_event-0-buyer": [NEW], "contract_event-0-buyer-kind": "agency"}
    of_product = f"/admin/timeline/product/{product.pk}/change/"

    desk.post(page, filled(desk, page) | party)
    desk.post(of_product, filled(desk, of_product) | {"maker": "+Norvane", "maker-kind": "company"})

    assert event.parties.get().organization.name == "Quayside Freight"
    product.refresh_from_db()
    assert product.maker.name == "Norvane"


@pytest.mark.parametrize("typed", ["Norvane", "norvane", "O{pk}", "{pk}"])
def test_without_scripts_a_name_or_an_id_is_typed(desk: Client, typed: str):
    norvane = OrganizationFactory(name="Norvane")

    desk.post(ADD, entry_with(desk, **role(**{"organization": "", "organization-typed": typed.format(pk=norvane.pk)})))

    assert TimelineEntry.objects.get().roles.get().organization == norvane


def test_a_name_without_scripts_that_is_not_on_record_is_a_new_one(desk: Client):
    page = desk.post(ADD, entry_with(desk, **role(**{"organization": "", "organization-typed": "Quayside Freight"})))

    assert "“Quayside Freight” is not on record. Say what it is" in text(page)


def test_whoever_may_not_add_organizations_picks_one(owner):
    contributor = at_the_desk("cora", "contributor")
    page = contributor.post(ADD, entry_with(contributor, **role(organization=NEW, **{"organization-kind": "union"})))

    assert "Select a valid choice" in text(page)
    assert not Organization.objects.exists()


@pytest.mark.parametrize("value", ["+", "+ ", "++", "+\x00", "+" + "x" * 300, "+🙂", "+<b>Bold</b>", "+​"])
def test_any_nonsense_is_answered_at_the_field(desk: Client, value: str):
    page = desk.post(ADD, entry_with(desk, **role(organization=value, **{"organization-kind": "union"})))

    assert page.status_code == 200 or Organization.objects.get().name
    assert b"<b>Bold" not in page.content


def test_in_a_browser_it_is_typed_and_told_by_the_keyboard_alone(page: Page) -> None:
    entry = EntryFactory(title="The pickets", roles={"amazon": "actor"})
    signed_in(page)
    page.goto(f"/admin/timeline/timelineentry/{entry.pk}/change/")
    page.locator("#roles-group .add-row a").press("Enter")
    page.locator("#roles-1 .select2-selection").press("Enter")

    page.locator(".select2-search__field").last.press_sequentially("Quayside Freight")
    page.get_by_role("option", name="New organization: Quayside Freight").wait_for()
    page.keyboard.press("Enter")
    page.locator("[name=roles-1-organization-kind]").select_option("union")
    page.locator("[name=roles-1-part]").select_option("target")
    page.locator("input[name=_continue]").press("Enter")

    page.locator(".messagelist .success").wait_for()
    made = Organization.objects.get(slug="quayside-freight")
    assert (made.kind, entry.roles.get(organization=made).part) == ("union", "target")
