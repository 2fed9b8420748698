"""The entry's page says what it means, keeps what an editor wrote, and speaks in sentences."""

import pytest
from django.test import Client

from tests.factories import (
    ArticleFactory,
    ContractFactory,
    DemandFactory,
    EntryFactory,
    OrganizationFactory,
    ProtestFactory,
    StoryFactory,
    UserFactory,
)
from tests.timeline.admin.pages import deleted, filled, text
from timeline.editorial import publish
from timeline.models import Alias, ContractEvent, ContractParty, TimelineEntry


def address(entry: TimelineEntry) -> str:
    return f"/admin/timeline/timelineentry/{entry.pk}/change/"


def test_the_date_is_said_in_words_beside_the_field(desk: Client):
    entry = EntryFactory(date="[2018-06-17..2018-06-22]")

    assert "between 17 and 22 June 2018" in text(desk.get(address(entry)))


@pytest.mark.parametrize(
    ("written", "said"),
    [("2018-05", "May 2018"), ("[..2018-06-22]", "by 22 June 2018"), ("2019-08/..", "since August 2019")],
)
def test_the_date_is_read_while_it_is_typed(desk: Client, written: str, said: str):
    assert desk.get("/admin/read-date/", {"date": written}).json() == {"words": said}


def test_a_date_that_is_none_is_answered_with_what_to_write(desk: Client):
    error = desk.get("/admin/read-date/", {"date": "mid-June 2018"}).json()["error"]

    assert "mid-June 2018" in error
    assert "2018-06-22" in error


def test_a_wrong_date_comes_back_with_a_sentence_and_what_was_typed(desk: Client):
    entry = EntryFactory()
    data = filled(desk, address(entry)) | {"date": "22/06/2018", "title": "Typed anew"}

    page = desk.post(address(entry), data)

    assert "“22/06/2018” is" in text(page)
    assert "Typed anew" in page.content.decode()
    assert TimelineEntry.objects.get(pk=entry.pk).title != "Typed anew"


def test_an_entry_is_written_with_all_that_hangs_on_it(desk: Client):
    organization, story, article = OrganizationFactory(), StoryFactory(), ArticleFactory()
    earlier, demand = EntryFactory(date="2018-05"), DemandFactory()
    add = "/admin/timeline/timelineentry/add/"
    inlines = {
        "protest": {"action_types": ["walkout", "rally"], "size_text": "hundreds", "size_low": "200"},
        "roles": {"organization": organization.pk, "part": "target"},
        "citations": {"article": article.pk, "quote_exact": "walked out", "supports": ["date", "size"]},
        "links_back": {"earlier": earlier.pk, "relation": "prompted", "note": "“in answer”"},
        "entry_stories": {"story": story.pk},
        "Demand_made_in": {"demand": demand.pk},
    }
    data = filled(desk, add) | {"title": "Walkout", "kind": "protest", "date": "2018-11-01"}
    for prefix, fields in inlines.items():
        data |= {f"{prefix}-TOTAL_FORMS": 1} | {f"{prefix}-0-{name}": value for name, value in fields.items()}

    response = desk.post(add, data | {"_continue": ""}, follow=True)

    entry = TimelineEntry.objects.get(title="Walkout")
    assert response.redirect_chain == [(address(entry), 302)]
    assert entry.protest.action_types == ["walkout", "rally"]
    assert entry.roles.get().organization == organization
    assert entry.citations.get().supports == ["date", "size"]
    assert entry.links_back.get().earlier == earlier
    assert entry.stories.get() == story
    assert entry.demands.get() == demand


def test_a_contract_event_has_its_parties_by_role(desk: Client):
    entry, contract = EntryFactory(kind="contract"), ContractFactory()
    buyer, supplier, former = (OrganizationFactory() for _ in range(3))
    event = ContractEvent.objects.create(entry=entry, contract=contract, type="award")
    ContractParty.objects.create(event=event, organization=former, role="supplier")
    data = filled(desk, address(entry))
    data |= {"contract_event-0-buyer": [buyer.pk], "contract_event-0-supplier": [supplier.pk]}

    desk.post(address(entry), data | {"_continue": ""})

    parties = set(event.parties.values_list("organization", "role"))
    assert parties == {(buyer.pk, "buyer"), (supplier.pk, "supplier")}


def test_saving_what_nobody_changed_leaves_no_trace(desk: Client):
    entry = ProtestFactory()
    publish(entry, by=UserFactory())
    before = TimelineEntry.objects.get(pk=entry.pk).updated_at

    desk.post(address(entry), filled(desk, address(entry)) | {"_continue": ""})

    assert TimelineEntry.objects.get(pk=entry.pk).updated_at == before
    assert "In print" in text(desk.get(address(entry)))


def test_a_change_in_what_hangs_on_it_shows_as_edited_since(desk: Client):
    entry = EntryFactory(roles={"amazon": "actor"})
    publish(entry, by=UserFactory())
    data = filled(desk, address(entry)) | {"roles-0-part": "respondent"}

    desk.post(address(entry), data | {"_continue": ""})

    assert "In print, edited since" in text(desk.get(address(entry)))
    assert "in print, edited since" in text(desk.get("/admin/timeline/timelineentry/?standing=edited"))


def test_a_list_tells_how_each_stands(desk: Client):
    EntryFactory(title="Only a draft")
    printed = EntryFactory(title="Long in print")
    publish(printed, by=UserFactory())

    drafts = text(desk.get("/admin/timeline/timelineentry/?standing=draft"))
    in_print = text(desk.get("/admin/timeline/timelineentry/?standing=in_print"))

    assert "Only a draft" in drafts and "Long in print" not in drafts
    assert "Long in print" in in_print and "Only a draft" not in in_print


def test_what_was_printed_is_never_deleted(desk: Client):
    draft, printed = EntryFactory(), EntryFactory(roles={"amazon": "actor"})
    publish(printed, by=UserFactory())
    organization = printed.roles.get().organization

    statuses = [
        desk.post(f"/admin/timeline/{model}/{pk}/delete/", {"post": "yes"}).status_code
        for model, pk in [("timelineentry", printed.pk), ("organization", organization.pk)]
    ]
    deleted(desk, f"/admin/timeline/timelineentry/{draft.pk}/delete/")

    assert statuses == [403, 403]
    assert list(TimelineEntry.objects.all()) == [printed]


def test_nothing_is_deleted_by_the_handful(desk: Client):
    entries = [EntryFactory().pk for _ in range(2)]
    data = {"action": "delete_selected", "_selected_action": entries, "post": "yes"}

    desk.post("/admin/timeline/timelineentry/", data)

    assert TimelineEntry.objects.count() == 2


def test_a_year_finds_what_happened_in_it_or_speaks_of_it_and_a_number_its_entry_too(desk: Client):
    spoken, happened, other = EntryFactory(title="The plan for 2031"), EntryFactory(date="2031-05"), EntryFactory()

    found = desk.get("/admin/timeline/timelineentry/", {"q": "2031"}).context["cl"].queryset
    numbered = desk.get("/admin/timeline/timelineentry/", {"q": f"E{other.pk}"}).context["cl"].queryset

    assert set(found) == {spoken, happened}
    assert list(numbered) == [other]


@pytest.mark.parametrize("term", ["meta", "Meta", "FB"])
def test_a_picker_lists_the_likeliest_first(desk: Client, term: str):
    for name in ("Alphametric Metadata Works", "Metals Union of Ohio", "Metacritic", "The Meta Workers"):
        OrganizationFactory(name=name)
    meta = OrganizationFactory(name="Meta" if term != "FB" else "Ameta FB")
    Alias.objects.create(organization=meta, text="FB")
    picker = {"app_label": "timeline", "model_name": "role", "field_name": "organization"}

    found = desk.get("/admin/autocomplete/", picker | {"term": term}).json()["results"]

    assert found[0]["id"] == str(meta.pk)
    assert len({row["id"] for row in found}) == len(found)


@pytest.mark.parametrize("term", ["(", "[a", "\\", "%", "a|b", "*", "🙂", " "])
def test_a_picker_takes_any_term(desk: Client, term: str):
    OrganizationFactory(name="Something")
    picker = {"app_label": "timeline", "model_name": "role", "field_name": "organization", "term": term}

    assert desk.get("/admin/autocomplete/", picker).status_code == 200


def test_a_picker_takes_a_number_for_an_entrys_before_all_that_speaks_of_it(desk: Client):
    entry = EntryFactory(title="The letter")
    EntryFactory(title=f"{entry.pk}", date=f"20{entry.pk:02}")
    picker = {"app_label": "timeline", "model_name": "entrylink", "field_name": "earlier", "term": entry.pk}

    assert desk.get("/admin/autocomplete/", picker).json()["results"][0]["id"] == str(entry.pk)


def test_pickers_tell_two_entries_of_one_month_apart(desk: Client):
    entry = EntryFactory(title="The letter", date="2018-05")
    picker = {"app_label": "timeline", "model_name": "entrylink", "field_name": "earlier"}

    found = desk.get("/admin/autocomplete/", picker | {"term": entry.record_id}).json()["results"]

    assert found == [{"id": str(entry.pk), "text": f"{entry.record_id} · The letter (May 2018)"}]
