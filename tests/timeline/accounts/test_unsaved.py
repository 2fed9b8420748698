"""What was typed when the session had ended comes back after the log-in, to its writer alone; nothing saves it."""

from datetime import timedelta

import pytest
import time_machine
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.contrib.sessions.models import Session
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from lxml import html
from playwright.sync_api import Page, expect

from tests.desk import past_both_doors
from tests.factories import EntryFactory
from tests.site import PASSWORD, code_for, logs_in
from tests.timeline.admin.addresses import addresses
from tests.timeline.admin.cast import hand, person
from tests.timeline.admin.pages import filled
from tests.timeline.admin.suggestions import suggest
from timeline.accounts.unsaved import WHOSE
from timeline.models import Feed, TimelineEntry, User

ADD, USERS = "/admin/timeline/timelineentry/add/", "/admin/timeline/user/"


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
    entry, add = EntryFactory(), ADD
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
    held = desk.session["typed"]

    log_in(desk, other)
    desk.get("/accounts/2fa/totp/activate/")

    assert held and not desk.session.get("typed")
    assert "My secret letter" not in desk.get(address(entry), follow=True).content.decode()


@pytest.mark.parametrize("forged", ["", "1", "1:abc:def", "{other}"])
def test_nobody_s_form_puts_words_into_the_desk(desk: Client, forged: str):
    entry = EntryFactory()
    mine = typed(desk, address(entry), title="Not mine") | {WHOSE: forged}
    log_out_unasked(desk)

    desk.post(address(entry), mine)

    assert "typed" not in desk.session


def test_passwords_are_never_kept_and_a_flood_is_not(desk: Client):
    entry = EntryFactory()
    mine = typed(desk, address(entry), password1="a long enough passphrase", summary="x" * 1_000_000)
    log_out_unasked(desk)

    desk.post(address(entry), mine)
    assert "typed" not in desk.session
    desk.post(address(entry), mine | {"summary": "short"})
    assert "password1" not in desk.session["typed"][0]["fields"]


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


BUTTONS = {
    "inbox/7/not_this/": "inbox/7/",
    "timeline/article/7/agree/": "timeline/article/7/change/",
    "timeline/intake/7/again/": "timeline/intake/7/change/",
    "timeline/user/7/end-sessions/": "timeline/user/7/change/",
    "timeline/user/7/reset-second-factor/": "timeline/user/7/change/",
}


def test_a_button_that_was_refused_leads_back_to_its_page(owner: User, client: Client):
    for act, page in BUTTONS.items():
        assert client.post(f"/admin/{act}").headers["Location"].endswith(f"?next=/admin/{page}"), act


def test_the_reason_of_a_verdict_and_the_entry_that_was_picked_come_back(desk: Client, secret: str):
    suggestion, entry = suggest(), EntryFactory(title="The letter")
    page = f"/admin/inbox/{suggestion.pk}/"
    mine = {WHOSE: desk.get(page).context["whose"]}
    log_out_unasked(desk)

    desk.post(f"{page}attach/", mine | {"entry": entry.pk})
    desk.post(f"{page}not_this/", mine | {"reason": "Another letter is meant."})
    desk.post(f"{page}not_this/", mine | {"reason": ""})
    log_in_again(desk, secret)

    shown = desk.get(page).content.decode()
    assert 'value="Another letter is meant."' in shown
    assert "You typed something else on this page" in shown
    assert "The letter</option>" in desk.get(page).content.decode()
    assert "before you were logged out" not in desk.get(page).content.decode()


def test_accounts_come_back_without_their_passwords(desk: Client, secret: str):
    add, change = USERS + "add/", f"{USERS}{person('somebody').pk}/change/"
    new = typed(desk, add, username="newcomer", password1="a long passphrase", usable_password="true")
    other = typed(desk, change, first_name="Zora")
    log_out_unasked(desk)

    desk.post(add, new)
    desk.post(change, other)
    log_in_again(desk, secret)

    shown = desk.get(add)
    assert "The password was not kept: type it again." in shown.content.decode()
    assert shown.context["adminform"].form["username"].value() == "newcomer"
    assert shown.context["adminform"].form["usable_password"].value() == "true"
    assert desk.get(change).context["adminform"].form["first_name"].value() == "Zora"


def test_forms_of_many_tabs_come_back_also_several_of_one_page(desk: Client, secret: str):
    entries = EntryFactory.create_batch(4)
    mine = {address(entry): typed(desk, address(entry), title=f"Mine {entry.pk}") for entry in entries}
    new = [typed(desk, ADD, title=f"New {number}") for number in range(2)]
    log_out_unasked(desk)

    for page, data in [*mine.items(), *((ADD, data) for data in new)]:
        desk.post(page, data)
    log_in_again(desk, secret)

    for entry in entries:
        assert desk.get(address(entry)).context["adminform"].form["title"].value() == f"Mine {entry.pk}"
    assert [desk.get(ADD).context["adminform"].form["title"].value() for _ in new] == ["New 1", "New 0"]


def test_no_more_is_kept_than_there_is_room_for_and_the_latest_goes_first(desk: Client):
    data = {**typed(desk, ADD), "summary": "x" * 900_000}
    log_out_unasked(desk)

    for number in range(5):
        desk.post(ADD, data | {"title": str(number)})

    assert [form["fields"]["title"] for form in desk.session["typed"]] == [["2"], ["3"], ["4"]]


def test_a_log_in_in_another_tab_keeps_the_reason_of_a_verdict_too(desk: Client):
    page = f"/admin/inbox/{suggest().pk}/"
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = desk.cookies
    mine = {WHOSE: desk.get(page).context["whose"], "reason": "No.", "csrfmiddlewaretoken": "x" * 64}

    answer = strict.post(f"{page}not_this/", mine)

    assert answer.headers["Location"] == page
    assert 'value="No."' in strict.get(page).content.decode()


def test_in_a_browser_what_was_typed_is_there_after_the_log_in_and_saving_stores_it(page: Page) -> None:
    logs_in(page)
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

    expect(page.locator("#id_title")).to_have_value("My letter, typed for an hour")
    page.locator("input[name=_continue]").click()
    expect(page.locator(".messagelist .success")).to_contain_text("My letter, typed for an hour")
    assert TimelineEntry.objects.get().title == "My letter, typed for an hour"


def _prove(page: Page) -> None:
    """With a recovery code: those of the app are taken once in half a minute."""
    page.fill("[name=code]", _recovery_code())
    page.click("main [type=submit] >> nth=0")
    page.wait_for_selector("#id_title")


def _recovery_code() -> str:
    from_set = RecoveryCodes.activate(User.objects.get(username="admin"))
    return from_set.get_unused_codes()[0]


TYPED = (
    "input[not(@type) or @type='text' or @type='url' or @type='email' or @type='file' or @type='number'] | .//textarea"
)


def test_every_form_of_the_desk_in_which_something_is_typed_tells_whom_it_was_given_to(owner: User):
    asks = hand("admin-of-all", rights=())
    asks.user.is_superuser = True
    asks.user.save()
    silent = []
    for at in addresses():
        answer = asks.ask("get", at.url)
        is_page = answer.status_code == 200 and not at.name.endswith("password_change")  # nothing of that is kept
        if is_page and answer.headers["Content-Type"].startswith("text/html"):
            forms = html.fromstring(answer.content.decode()).xpath(f"//form[@method='post'][.//{TYPED}]")
            silent += [at.name for form in forms if not form.xpath(f".//input[@name='{WHOSE}']")]

    assert silent == []


def test_the_address_of_a_new_feed_and_the_choice_of_a_site_s_feeds_come_back(desk: Client, secret: str):
    page, site = "/admin/timeline/feed/add/", "https://courier.example/"
    whose = {WHOSE: desk.get(page).context["whose"]}
    for sent, shown in (
        ({"url": site}, "//input[@name='url']"),
        ({"feed": [f"{site}a", f"{site}b"]}, "//input[@checked]"),
    ):
        log_out_unasked(desk)
        desk.post(page, sent | whose)
        past_both_doors(desk, User.objects.get(username="owner"))

        found = html.fromstring(desk.get(page).content.decode()).xpath(f"{shown}/@value")
        assert found == ([site] if "url" in sent else sent["feed"])
    assert not Feed.objects.exists()
