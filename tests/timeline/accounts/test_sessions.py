"""Open sessions are listed, and ended by their owner or by who helps them."""

from datetime import datetime, timedelta

import pytest
import time_machine
from allauth.usersessions.models import UserSession
from django.test import Client

from tests.site import PASSWORD
from tests.timeline.admin.cast import at_the_desk, browser, person
from tests.timeline.admin.pages import text
from timeline.models import User

LIST = "/accounts/sessions/"


@pytest.fixture
def phone(owner: User, desk: Client) -> Client:
    """The owner's second browser, past both doors."""
    client = Client(REMOTE_ADDR="203.0.113.7", HTTP_USER_AGENT="A telephone")
    client.force_login(owner, backend="django.contrib.auth.backends.ModelBackend")
    session = client.session
    for name, value in desk.session.items():
        session.setdefault(name, value)
    session.save()
    assert client.get("/admin/").status_code == 200
    return client


def is_in(client: Client) -> bool:
    return client.get("/admin/").status_code == 200


def test_they_are_listed_with_device_and_place(desk: Client, phone: Client):
    page = text(desk.get(LIST))

    assert "203.0.113.7" in page
    assert "A telephone" in page
    assert page.count("last seen") == 2
    assert page.count("this session") == 1


def test_its_last_use_is_noted_once_a_minute(desk: Client):
    def seen_at() -> datetime:
        desk.get("/admin/")
        return UserSession.objects.get(session_key=desk.session.session_key).last_seen_at

    first = seen_at()

    assert seen_at() == first
    with time_machine.travel(first + timedelta(minutes=2)):
        assert seen_at() > first


def test_one_is_ended(desk: Client, phone: Client):
    session = UserSession.objects.get(user_agent="A telephone")

    desk.post(f"{LIST}{session.pk}/end/")

    assert (is_in(desk), is_in(phone)) == (True, False)


def test_all_others_are_ended(desk: Client, phone: Client):
    desk.post(f"{LIST}end-others/")

    assert (is_in(desk), is_in(phone)) == (True, False)


def test_one_logs_out_everywhere(desk: Client, phone: Client):
    desk.post(f"{LIST}end-everywhere/")

    assert (is_in(desk), is_in(phone)) == (False, False)


def test_a_new_password_ends_the_others(desk: Client, phone: Client):
    words = dict.fromkeys(("password1", "password2"), "another long passphrase")

    desk.post("/accounts/password/change/", {"oldpassword": PASSWORD, **words})

    assert (is_in(desk), is_in(phone)) == (True, False)
    assert text(desk.get(LIST)).count("last seen") == 1


def test_nobody_ends_anothers_by_its_number(desk: Client, phone: Client):
    stranger = at_the_desk("she", "editor")
    session = UserSession.objects.get(user_agent="A telephone")

    assert stranger.post(f"{LIST}{session.pk}/end/").status_code == 404
    assert is_in(phone)


def test_an_administrator_sees_and_ends_those_of_an_editor(owner: User):
    somebody = person("somebody", "editor")
    editor, administrator = browser(somebody, HTTP_USER_AGENT="A telephone"), at_the_desk("chief", "administrator")

    page = text(administrator.get(f"/admin/timeline/user/{somebody.pk}/change/"))
    administrator.post(f"/admin/timeline/user/{somebody.pk}/end-sessions/")

    assert "A telephone" in page
    assert not is_in(editor)
