"""What was typed when the session had ended comes back after the log-in, to its writer alone; nothing saves it."""

from datetime import timedelta

import pytest
import time_machine
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.contrib.sessions.models import Session
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Page

from tests.factories import EntryFactory
from tests.site import PASSWORD, code_for, signed_in
from tests.timeline.admin.cast import person
from tests.timeline.admin.pages import filled
from timeline.accounts.unsaved import WHOSE
from timeline.models import TimelineEntry, User


def address(entry: TimelineEntry, rest: str = "change/") -> str:
    return f"/admin/timeline/timelineentry/{entry.pk}/{rest}"


def typed(desk: Client, page: str, /, **fields: object) -> dict[str, object]:
    """All that the form would send, and the field that says whom it was given to."""
    data = filled(desk, page) if "/print/" not in page else {}
    return {**data, **fields, WHOSE: desk.get(page).context["whose"]}


def log_out_unasked(client: Client) -> None:
    Session.objects.filter(session_key=client.session.session_key).delete()


def log_in(client: Client, user: User) -> None:
    """Past the password; what stands in the session stays, as it does for a person."""
    client.post("/accounts/login/", {"login": user.username, "password": PASSWORD})


def log_in_again(client: Client, secret: str, name: str = "owner") -> None:
    log_in(client, User.objects.get(username=name))
    with time_machine.travel(timezone.now() + timedelta(minutes=2)):  # a code is taken once
        client.post("/accounts/2fa/authenticate/", {"code": code_for(secret)})
    assert "_auth_user_id" in client.session


def test_it_comes_back_after_the_log_in_and_is_saved_by_saving_alone(desk: Client, secret: str):
    entry = EntryFactory(title="The letter")
    mine = typed(desk, address(entry), title="My letter", **{"roles-TOTAL_FORMS": 0})
    log_out_unasked(desk)

    refused = desk.post(address(entry), mine | {"_continue": ""})
    assert "what you typed is kept" in desk.get(refused.headers["Location"], follow=True).content.decode()
    log_in_again(desk, secret)
    page = desk.get(address(entry))

    assert "Nothing of it is saved yet" in page.content.decode()
    assert page.context["adminform"].form["title"].value() == "My letter"
    assert TimelineEntry.objects.get().title == "The letter"
    assert desk.get(address(entry)).context["adminform"].form["title"].value() == "The letter"
    desk.post(address(entry), mine | {"_continue": ""})
    assert TimelineEntry.objects.get().title == "My letter"


def test_a_new_entry_and_the_note_of_a_publication_too(desk: Client, secret: str):
    entry, add = EntryFactory(), "/admin/timeline/timelineentry/add/"
    new, note = typed(desk, add, title="A new one"), typed(desk, address(entry, "print/publish/"), note="Said at last.")
    log_out_unasked(desk)

    desk.post(add, new)
    desk.post(address(entry, "print/publish/"), note)
    log_in_again(desk, secret)

    assert desk.get(add).context["adminform"].form["title"].value() == "A new one"
    assert desk.get(address(entry, "print/publish/")).context["form"]["note"].value() == "Said at last."


def test_a_file_is_not_kept_and_that_is_said(desk: Client, secret: str):
    page = "/admin/timeline/intake/add/"
    mine = typed(desk, page, url="https://courier.example/1", page=SimpleUploadedFile("a.html", b"<p>Words.</p>"))
    log_out_unasked(desk)

    desk.post(page, mine)
    log_in_again(desk, secret)

    answer = desk.get(page)
    assert "choose it again" in answer.content.decode()
    assert answer.context["adminform"].form["url"].value() == "https://courier.example/1"


def test_somebody_else_who_logs_in_here_gets_none_of_it(desk: Client, secret: str):
    entry, other = EntryFactory(title="The letter"), person("other", is_superuser=True)
    mine = typed(desk, address(entry), title="My secret letter")
    log_out_unasked(desk)
    desk.post(address(entry), mine)
    held = desk.session["unsaved"]

    log_in(desk, other)
    desk.get("/accounts/2fa/totp/activate/")

    assert held and not desk.session.get("unsaved")
    assert "My secret letter" not in desk.get(address(entry), follow=True).content.decode()


@pytest.mark.parametrize("forged", ["", "1", "1:abc:def", "{other}"])
def test_nobody_s_form_puts_words_into_the_desk(desk: Client, forged: str):
    entry = EntryFactory()
    mine = typed(desk, address(entry), title="Not mine") | {WHOSE: forged}
    log_out_unasked(desk)

    desk.post(address(entry), mine)

    assert "unsaved" not in desk.session


def test_passwords_are_never_kept_and_a_flood_is_not(desk: Client):
    entry = EntryFactory()
    mine = typed(desk, address(entry), password1="a long enough passphrase", summary="x" * 1_000_000)
    log_out_unasked(desk)

    desk.post(address(entry), mine)
    assert "unsaved" not in desk.session
    desk.post(address(entry), mine | {"summary": "short"})
    assert "password1" not in desk.session["unsaved"][address(entry)]["fields"]


def test_a_log_in_in_another_tab_makes_no_form_too_old(owner: User, desk: Client):
    entry = EntryFactory()
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = desk.cookies
    mine = typed(desk, address(entry), title="My letter", csrfmiddlewaretoken="x" * 64)

    answer = strict.post(address(entry), mine)

    assert answer.headers["Location"] == address(entry)
    assert strict.get(address(entry)).context["adminform"].form["title"].value() == "My letter"
    assert strict.post(address(entry), mine | {WHOSE: ""}).status_code == 403


def test_a_session_ends_after_a_time_of_rest_and_not_before(desk: Client):
    began = timezone.now()

    for minutes, status in [(100, 200), (200, 200), (330, 302)]:
        with time_machine.travel(began + timedelta(minutes=minutes)):
            assert desk.get("/admin/").status_code == status, minutes


def test_a_verdict_that_was_refused_leads_back_to_its_suggestion(desk: Client):
    log_out_unasked(desk)

    answer = desk.post("/admin/inbox/7/not_this/", {"reason": "No."})

    assert answer.headers["Location"].endswith("?next=/admin/inbox/7/")


def test_in_a_browser_what_was_typed_is_there_after_the_log_in_and_saving_stores_it(page: Page) -> None:
    signed_in(page)
    entry = EntryFactory(title="The letter")
    page.goto(address(entry))
    page.fill("#id_title", "My letter, typed for an hour")
    Session.objects.all().delete()

    page.locator("input[name=_continue]").click()
    page.wait_for_url("**/accounts/login/**")
    page.get_by_text("what you typed is kept").wait_for()
    page.fill("[name=login]", "admin")
    page.fill("[name=password]", PASSWORD)
    page.click("main [type=submit]")
    page.wait_for_selector("[name=code]")
    _prove(page)

    assert page.input_value("#id_title") == "My letter, typed for an hour"
    page.locator("input[name=_continue]").click()
    page.locator(".messagelist .success").wait_for()
    assert TimelineEntry.objects.get().title == "My letter, typed for an hour"


def _prove(page: Page) -> None:
    """With a recovery code: those of the app are taken once in half a minute."""
    page.fill("[name=code]", _recovery_code())
    page.click("main [type=submit] >> nth=0")
    page.wait_for_selector("#id_title")


def _recovery_code() -> str:
    from_set = RecoveryCodes.activate(User.objects.get(username="admin"))
    return from_set.get_unused_codes()[0]
