"""A second record of one name is a question at the field, and words that name two subjects say so."""

import pytest
from django.test import Client

from tests.factories import OrganizationFactory, OutletFactory, ProductFactory
from tests.timeline.admin.pages import filled, text
from timeline.models import Alias, Organization, Outlet, Product

ADD = "/admin/timeline/organization/add/"


def added(desk: Client, name: str, **more: str):
    return desk.post(ADD, filled(desk, ADD) | {"name": name, "slug": "second", "kind": "company"} | more, follow=True)


@pytest.mark.parametrize(
    "name", ["lumora", "The Lumora", "Lumóra", "LUMORA, Inc.", "Lumora Co., Ltd.", "Pinboard Social", "LMR"]
)
def test_a_name_that_is_on_record_is_asked_about_with_a_link(desk: Client, name: str):
    held = OrganizationFactory(name="Lumora")
    held.former_names.create(name="Pinboard Social", during=("2009-03-01", "2021-10-28"))
    held.aliases.create(text="LMR")

    page = added(desk, name)

    assert "This name is on record already" in text(page) and "this is another one of that name" in text(page)
    assert 'type="checkbox" name="is_another"' in page.content.decode()
    assert f'href="/admin/timeline/organization/{held.pk}/change/"' in page.content.decode()
    assert Organization.objects.count() == 1


def test_who_says_that_it_is_another_may_add_it(desk: Client):
    OrganizationFactory(name="Lumora")

    added(desk, "Lumora", is_another="on")

    assert Organization.objects.filter(name="Lumora").count() == 2


def test_a_new_name_is_not_asked_about_and_shows_no_box(desk: Client):
    OrganizationFactory(name="Lumora")
    assert 'class="form-row hidden field-is_another"' in desk.get(ADD).content.decode()

    added(desk, "Lumora Borealis")

    assert Organization.objects.count() == 2


def test_editing_something_else_asks_nothing(desk: Client):
    first, _second = OrganizationFactory(name="Lumora"), OrganizationFactory(name="Lumora", slug="other")
    address = f"/admin/timeline/organization/{first.pk}/change/"

    desk.post(address, filled(desk, address) | {"description": "Sells lamps."})

    first.refresh_from_db()
    assert first.description == "Sells lamps."


def test_products_and_outlets_are_asked_about_too(desk: Client):
    ProductFactory(name="Halyard")
    OutletFactory(name="The Harbour Courier")
    product, outlet = "/admin/timeline/product/add/", "/admin/timeline/outlet/add/"

    pages = [
        desk.post(product, filled(desk, product) | {"name": "HALYARD", "slug": "second"}),
        desk.post(outlet, filled(desk, outlet) | {"name": "Harbour Courier"}),
    ]

    assert all("This name is on record already" in text(page) for page in pages)
    assert (Product.objects.count(), Outlet.objects.count()) == (1, 1)


def test_words_that_name_two_subjects_say_so(desk: Client):
    cloud = ProductFactory(name="Cloud", maker=None)
    Alias.objects.create(product=cloud, text="CLD", is_case_sensitive=True)
    words = {"aliases-TOTAL_FORMS": "1", "aliases-0-text": "cld"}

    page = added(desk, "Lumora", **words)

    assert "“cld” names product Cloud too" in " ".join(page.content.decode().split()).replace(
        f'<a href="/admin/timeline/product/{cloud.pk}/change/">', ""
    ).replace("</a>", "")


@pytest.mark.parametrize("kind", ["organization", "product"])
def test_the_page_says_how_an_ambiguous_name_is_weighed(desk: Client, kind: str):
    page = desk.get(f"/admin/timeline/{kind}/add/").content.decode()

    for words in (
        "unless it is a common word",
        "only in a paragraph in which one of these",
        "in doubt it is not named",
    ):
        assert words in page
