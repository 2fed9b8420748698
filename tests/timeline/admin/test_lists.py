"""Lists of any length open in the same number of queries."""

from collections.abc import Callable

import pytest
from django.contrib import admin
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext

from tests.factories import (
    ArticleFactory,
    ContractFactory,
    DemandFactory,
    EntryFactory,
    OrganizationFactory,
    OutletFactory,
    PersonFactory,
    ProductFactory,
    StoryFactory,
    UserFactory,
)
from tests.timeline.admin.pages import text
from tests.timeline.admin.suggestions import suggest
from timeline.models import Feed, Intake, Topic

LISTS: dict[str, Callable[[int], object]] = {
    "timelineentry": lambda n: EntryFactory(roles={f"firm-{n}": "actor"}, stories=[StoryFactory()]),
    "organization": lambda n: OrganizationFactory(),
    "product": lambda n: ProductFactory(),
    "person": lambda n: PersonFactory(name=f"Person {n}"),
    "story": lambda n: StoryFactory(),
    "topic": lambda n: Topic.objects.create(name=f"Topic {n}", slug=f"topic-{n}"),
    "contract": lambda n: ContractFactory(),
    "demand": lambda n: DemandFactory(text=f"Demand {n}"),
    "article": lambda n: ArticleFactory(outlet=OutletFactory(name=f"Outlet {n}")),
    "outlet": lambda n: OutletFactory(name=f"Outlet {n}"),
    "feed": lambda n: Feed.objects.create(url=f"https://feed.example/{n}", outlet=OutletFactory(name=f"Outlet {n}")),
    "intake": lambda n: Intake.objects.create(url=f"https://page.example/{n}", article=ArticleFactory()),
    "suggestion": lambda n: suggest(ArticleFactory()),
}


def queries(desk: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert desk.get(address).status_code == 200
    return len(captured)


@pytest.mark.parametrize("name", LISTS)
def test_three_rows_and_thirty_cost_the_same(desk: Client, name: str):
    address = f"/admin/timeline/{name}/"
    for number in range(3):
        LISTS[name](number)
    few = queries(desk, address)

    for number in range(3, 30):
        LISTS[name](number)

    assert queries(desk, address) == few <= 12


def test_the_text_of_articles_stays_where_it_is(desk: Client):
    ArticleFactory(text="long " * 1000)

    with CaptureQueriesContext(connection) as captured:
        desk.get("/admin/timeline/article/")

    assert not any('"timeline_article"."text"' in query["sql"] for query in captured)


SEARCHES = [
    "/admin/timeline/article/?q=",
    "/admin/autocomplete/?app_label=timeline&model_name=citation&field_name=article&term=",
]


def conditions(desk: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert desk.get(address).status_code == 200
    return sum(query["sql"].count("LIKE") for query in captured)


@pytest.mark.parametrize("search", SEARCHES)
def test_a_search_of_a_thousand_words_costs_no_more_than_one_of_twenty(desk: Client, search: str):
    twenty, thousand = (search + "+".join(["word"] * words) for words in (20, 1000))

    assert conditions(desk, thousand) == conditions(desk, twenty) > 0


@pytest.mark.parametrize("search", SEARCHES)
def test_a_whole_paragraph_finds_the_title_that_it_begins_with(desk: Client, search: str):
    ArticleFactory(title="Staff of Harbour Freight walk out over a contract with the port police")
    words = "+".join(["Harbour", "%22walk+out%22", *["the"] * 18, "words", "that", "stand", "nowhere"])

    assert b"Harbour Freight" in desk.get(search + words).content


@pytest.mark.django_db
@pytest.mark.parametrize("model", admin.site._registry, ids=lambda model: model.__name__)
def test_every_list_has_an_order_of_its_own_so_that_no_page_repeats_a_row(model):
    """Pickers take their pages from the same rows."""
    request = RequestFactory().get("/admin/")
    request.user = UserFactory(is_superuser=True)

    assert admin.site._registry[model].get_queryset(request).ordered


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("feed/", "No feed is asked yet. Add a site by any of its pages"),
        ("intake/", "Nothing was handed over yet, and no feed has announced anything."),
        ("sourcecheck/", "No cited source needs to be looked at."),
        ("story/", "There is none yet."),
        ("intake/?state=not_taken", "None is like that."),
        ("feed/?q=courier", "None is like that."),
    ],
)
def test_an_empty_list_says_so_and_offers_no_action(desk: Client, address: str, said: str):
    page = text(desk.get(f"/admin/timeline/{address}"))

    assert said in page
    assert "Action:" not in page
