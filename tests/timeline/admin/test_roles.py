"""What each role does in a day's work, and what it is told when it asks for more."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from django.test import Client
from factory.django import DjangoModelFactory

from tests.factories import (
    CitationFactory,
    ContractFactory,
    EntryFactory,
    OrganizationFactory,
    ProductFactory,
    StoryFactory,
)
from tests.timeline.admin.cast import at_the_desk, browser, person
from tests.timeline.admin.pages import filled, printed, text
from tests.timeline.admin.suggestions import suggest
from timeline.accounts.roles import ROLES
from timeline.editorial import publish
from timeline.models import TimelineEntry, User
from timeline.printed.models import Edition, PublicRecord

pytestmark = pytest.mark.usefixtures("record")
ENTRY = "/admin/timeline/timelineentry/"
NEW = {"title": "A draft", "kind": "other", "date": "2018-06", "claim_state": ""}


def blank(client: Client) -> dict:
    return {name: value for name, value in filled(client, f"{ENTRY}add/").items() if value != ""} | NEW


def test_the_four_roles_stand_from_the_first_migration():
    assert set(ROLES) <= set(Group.objects.values_list("name", flat=True))


def test_a_migrate_puts_a_role_right_that_somebody_changed():
    editor = Group.objects.get(name="editor")
    editor.permissions.set(Permission.objects.filter(codename="change_user"))

    call_command("migrate", verbosity=0)

    assert {f"timeline.{right.codename}" for right in editor.permissions.all()} == ROLES["editor"]


def test_an_account_made_as_the_handbook_says_works_at_once():
    administrator = at_the_desk("chief", "administrator")
    role = Group.objects.get(name="editor")
    made = {"username": "new", "usable_password": "true", "groups": [role.pk]}
    words = dict.fromkeys(("password1", "password2"), "a long enough passphrase")

    administrator.post("/admin/timeline/user/add/", made | words)

    user = User.objects.get(username="new")
    assert user.is_staff
    assert "What needs a decision" in text(browser(user).get("/admin/"))


def test_a_contributor_works_on_drafts_of_their_own_and_sees_no_others():
    contributor, others = at_the_desk("she", "contributor"), EntryFactory(title="Another's")

    contributor.post(f"{ENTRY}add/", blank(contributor))

    own = TimelineEntry.objects.get(title="A draft")
    assert own.created_by.username == own.edited_by.username == "she"
    listed = text(contributor.get(ENTRY))
    assert "A draft" in listed
    assert "Another's" not in listed
    assert contributor.get(f"{ENTRY}{own.pk}/change/").status_code == 200
    assert contributor.get(f"{ENTRY}{others.pk}/change/").status_code == 403
    assert contributor.post(f"{ENTRY}{others.pk}/delete/", {"post": "yes"}).status_code == 403


def test_a_picker_offers_a_contributor_no_draft_of_others():
    contributor = at_the_desk("she", "contributor")
    EntryFactory(title="Another's")
    picker = "/admin/autocomplete/?app_label=timeline&model_name=entrylink&field_name=earlier&term=Another"

    assert contributor.get(picker).json()["results"] == []


def test_what_was_printed_is_no_longer_its_authors_to_change():
    author = person("she", "contributor")
    entry = EntryFactory(created_by=author)
    publish(entry, by=author)
    contributor, address = browser(author), f"{ENTRY}{entry.pk}/change/"

    response = contributor.post(address, {"title": "Another"})

    assert response.status_code == 403
    assert contributor.get(address).status_code == 200
    assert TimelineEntry.objects.get().title == entry.title


def test_an_article_names_to_a_contributor_no_entry_of_others():
    citation = CitationFactory(entry=EntryFactory(title="Another's", citation=False))
    contributor = at_the_desk("she", "contributor")

    page = text(contributor.get(f"/admin/timeline/article/{citation.article_id}/change/"))

    assert "Another's" not in page


def test_an_editor_is_offered_no_button_that_prints_and_is_refused_the_door():
    editor, entry = at_the_desk("she", "editor"), EntryFactory()

    page = text(editor.get(f"{ENTRY}{entry.pk}/change/"))
    response = editor.post(f"{ENTRY}{entry.pk}/print/publish/", {"note": ""})

    assert "Save and" not in page.replace("Save and close", "")
    assert response.status_code == 403
    assert not Edition.objects.exists()


@pytest.mark.parametrize("model", ["timelineentry", "story"])
def test_a_publisher_publishes(model: str):
    publisher = at_the_desk("she", "publisher")
    entry = EntryFactory(stories=[story := StoryFactory()])
    record = entry if model == "timelineentry" else story

    response = printed(publisher, f"/admin/timeline/{model}/{record.pk}/print/publish/")

    assert response.status_code == 302
    assert PublicRecord.objects.filter(pk=record.record_id).exists()


def test_an_editor_gives_verdicts_and_the_draft_knows_who_opened_it():
    editor, suggestion = at_the_desk("she", "editor"), suggest()

    editor.post(f"/admin/inbox/{suggestion.pk}/accept/")

    assert TimelineEntry.objects.get().created_by.username == "she"


def test_who_may_only_look_is_shown_no_button_of_the_inbox():
    suggest()
    reader = at_the_desk("she", rights=("timeline.view_suggestion", "timeline.view_article"))

    page = text(reader.get("/admin/inbox/"))

    assert "It waits for somebody who gives verdicts" in page
    for button in ["Accept as a draft", "Not this", "Attach"]:
        assert button not in page


@pytest.mark.parametrize("made", [OrganizationFactory, StoryFactory, ContractFactory, ProductFactory])
def test_who_may_only_look_at_a_subject_is_shown_no_button_that_would_be_refused(made: type[DjangoModelFactory]):
    subject = made()
    she = at_the_desk("she", "contributor")

    page = she.get(f"/admin/timeline/{subject._meta.model_name}/{subject.pk}/change/").content.decode()

    assert str(subject) in page
    assert [name for name in ("_more", "_save", "_continue", "_publish") if f'name="{name}"' in page] == []


def test_a_refusal_is_a_page_of_the_desk_that_names_the_right_and_who_helps():
    person("chief", "administrator", first_name="Ada", last_name="Quay")
    editor, entry = at_the_desk("she", "editor"), EntryFactory()

    response = editor.get(f"{ENTRY}{entry.pk}/print/publish/")

    page = text(response)
    assert response.status_code == 403
    assert "Your account may not publish, correct or retract entries." in page
    assert "Whoever has this role may: publisher." in page
    assert "Ada Quay" in page
    assert "Nothing was changed. Back to the desk" in page


@pytest.mark.parametrize("door", ["/admin/timeline/story/add/", "/admin/timeline/story/", "/admin/inbox/"])
def test_pages_of_djangos_own_refuse_in_the_same_words(door: str):
    response = at_the_desk("chief", "administrator").get(door)

    assert response.status_code == 403
    assert "Your account may not" in text(response)
    assert "Whoever has this role may" in text(response)


def test_nothing_in_the_menu_leads_to_a_refusal():
    for role in ROLES:
        client = at_the_desk(role, role)
        page = client.get("/admin/").content.decode()
        for link in {part.split('"')[0] for part in page.split('href="/admin/')[1:]}:
            assert client.get(f"/admin/{link}").status_code in (200, 302), (role, link)


def test_staff_without_a_role_is_told_what_is_missing():
    page = text(at_the_desk("she").get("/admin/"))

    assert "Your account has no role yet" in page
    assert "waits for a verdict" not in page
