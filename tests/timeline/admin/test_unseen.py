"""Nobody reads, by whatever detour, what they may not see: drafts of others, people who may not be named, columns."""

import pytest
from django.test import Client

from tests.factories import ArticleFactory, DemandFactory, EntryFactory, LinkFactory, NamesakeFactory, PersonFactory
from tests.timeline.admin.addresses import addresses
from tests.timeline.admin.cast import at_the_desk, person
from tests.timeline.admin.pages import filled, text
from tests.timeline.admin.suggestions import suggest
from timeline.editorial import accept
from timeline.models import Article, Demand, Intake, Response, TimelineEntry, User

pytestmark = pytest.mark.usefixtures("record")
ENTRY, DEMAND = "/admin/timeline/timelineentry/", "/admin/timeline/demand/"
TITLE, NAME = "A draft of somebody else", "Zora Quayside"
NEW = {"title": "A draft", "kind": "other", "date": "2018-06", "claim_state": ""}


@pytest.fixture
def contributor() -> Client:
    return at_the_desk("she", "contributor")


@pytest.fixture
def draft() -> TimelineEntry:
    return EntryFactory(title=TITLE)


def blank(client: Client) -> dict:
    return {name: value for name, value in filled(client, f"{ENTRY}add/").items() if value != ""} | NEW


def own(client: Client) -> TimelineEntry:
    client.post(f"{ENTRY}add/", blank(client))
    return TimelineEntry.objects.get(title="A draft")


def link_to(number: object) -> dict:
    return {
        "links_back-TOTAL_FORMS": 1,
        "links_back-INITIAL_FORMS": 0,
        "links_back-0-earlier": number,
        "links_back-0-relation": "continued_by",
    }


@pytest.mark.parametrize("title", ["A draft", ""])
def test_a_picker_names_no_draft_of_others_whose_number_is_forged_into_it(
    contributor: Client, draft: TimelineEntry, title: str
):
    response = contributor.post(f"{ENTRY}add/", blank(contributor) | link_to(draft.pk) | {"title": title})

    assert response.status_code == 200
    assert TITLE not in response.content.decode()
    assert "not one of the available choices" in response.content.decode()


@pytest.mark.parametrize("number", ["x", "-1", "²", "9" * 30, "1; --", ""])
def test_a_picker_takes_nonsense_with_a_sentence(desk: Client, number: str):
    assert desk.post(f"{ENTRY}add/", blank(desk) | link_to(number)).status_code == 200
    assert desk.post("/admin/timeline/namesake/add/", {"person": number}).status_code == 200
    assert desk.get("/admin/timeline/namesake/add/", {"person": number}).status_code == 200
    assert desk.post(f"{DEMAND}add/", {"made_in": [number], "of": number}).status_code == 200


def test_a_demand_names_only_entries_that_one_may_see(contributor: Client, draft: TimelineEntry):
    demand = DemandFactory(made_in=[draft, own(contributor)])
    Response.objects.create(demand=demand, entry=draft, kind="refused")

    page = contributor.get(f"{DEMAND}{demand.pk}/change/").content.decode()

    assert TITLE not in page
    assert "A draft" in page


def test_whoever_may_change_demands_alone_takes_no_unseen_entry_from_one(draft: TimelineEntry):
    demand = DemandFactory(made_in=[draft])
    clerk = at_the_desk("clerk", rights=("timeline.view_demand", "timeline.change_demand"))
    address = f"{DEMAND}{demand.pk}/change/"

    clerk.post(address, filled(clerk, address) | {"text": "Other words"})

    assert list(demand.made_in.all()) == [draft]


def test_links_name_only_entries_that_one_may_see(contributor: Client, draft: TimelineEntry):
    entry = own(contributor)
    LinkFactory(earlier=draft, later=entry)
    address = f"{ENTRY}{entry.pk}/change/"

    page = contributor.get(address).content.decode()
    contributor.post(address, filled(contributor, address) | {"title": "Another title"})

    assert TITLE not in page
    assert TimelineEntry.objects.get(pk=entry.pk).title == "Another title"
    assert entry.links_back.count() == 1


@pytest.mark.parametrize("is_earlier", [True, False])
def test_deleting_ones_own_names_no_draft_of_others(contributor: Client, draft: TimelineEntry, is_earlier: bool):
    entry = own(contributor)
    LinkFactory(**({"earlier": entry, "later": draft} if is_earlier else {"earlier": draft, "later": entry}))

    response = contributor.get(f"{ENTRY}{entry.pk}/delete/")

    assert response.status_code == 200
    assert TITLE not in response.content.decode()
    assert ("an entry of somebody else" in text(response)) == is_earlier


def test_a_decided_suggestion_names_its_draft_to_those_who_see_entries(owner: User, desk: Client):
    suggestion = suggest()
    TimelineEntry.objects.filter(pk=accept(suggestion, by=owner).pk).update(title=TITLE)
    reader = at_the_desk("she", rights=("timeline.view_suggestion", "timeline.view_article"))
    pages = [f"/admin/inbox/{suggestion.pk}/?show=decided", f"/admin/timeline/suggestion/{suggestion.pk}/change/"]

    assert [TITLE in reader.get(page).content.decode() for page in pages] == [False, False]
    assert [TITLE in desk.get(page).content.decode() for page in pages] == [True, True]


@pytest.mark.parametrize("right", ["view_namesake", "add_namesake", "delete_namesake", "view_timelineentry"])
def test_a_single_right_names_nobody_who_may_not_be_named(right: str):
    listed = PersonFactory(name=NAME)
    namesake = NamesakeFactory(person=listed, marked_by=person("marker"))
    client, pages = at_the_desk("she", rights=(f"timeline.{right}",)), "/admin/timeline/namesake/"

    doors = [
        "",
        f"{namesake.pk}/change/",
        f"{namesake.pk}/delete/",
        f"{namesake.pk}/history/",
        f"add/?person={listed.pk}",
    ]
    answers = [client.get(f"{pages}{door}") for door in doors]

    assert {answer.status_code for answer in answers} == {403}
    assert not any(NAME in answer.content.decode() for answer in answers)


LOOKUPS = {
    "article": [
        "text__startswith=A",
        "text__regex=(",
        "published_on__year=99999",
        "title__regex=((a*)*)*b",
        "id__gt=0",
    ],
    "intake": ["body=x", "body__gt=x", "body__contains=A", "pk__in=1,2"],
    "story": ["title__iregex=[", "entries=1", "created_by=1"],
    "suggestion": ["proposal__title__startswith=S", "quote__contains=A", "rule__regex=(", "claim__reason__regex=("],
    "person": ["aliases__contains={", "name__startswith=Z"],
    "user": ["last_login__year=x", "username__regex=(", "groups__name__startswith=e", "password__startswith=p"],
}


@pytest.mark.parametrize(("model", "query"), [(model, query) for model in LOOKUPS for query in LOOKUPS[model]])
def test_a_list_is_filtered_by_nothing_that_it_does_not_offer(desk: Client, model: str, query: str):
    assert desk.get(f"/admin/timeline/{model}/?{query}").status_code == 400


def test_every_filter_that_a_list_offers_works(desk: Client):
    list(addresses())
    lists = [page for page in LOOKUPS if page != "intake"] + [
        "timelineentry",
        "organization",
        "feed",
        "topic",
        "intake",
    ]

    for page in lists:
        response = desk.get(f"/admin/timeline/{page}/")
        specs = response.context["cl"].filter_specs
        links = [choice["query_string"] for spec in specs for choice in spec.choices(response.context["cl"])]
        assert {desk.get(f"/admin/timeline/{page}/{link}").status_code for link in links} <= {200}, page


def test_saving_as_new_passes_by_nothing(contributor: Client):
    entry, article = own(contributor), ArticleFactory(title="A report")
    for address in (f"{ENTRY}{entry.pk}/change/", f"/admin/timeline/article/{article.pk}/change/"):
        contributor.post(address, filled(contributor, address) | {"_saveasnew": "1"})

    assert (TimelineEntry.objects.count(), Article.objects.count()) == (1, 1)
    assert not Intake.objects.exists()
    assert not Demand.objects.exists()
