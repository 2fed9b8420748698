"""Nobody reaches the desk with a password alone."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.usersessions.models import UserSession
from django.test import Client

from tests.desk import METHODS
from tests.site import PASSWORD, code_for
from timeline.models import User

DESK = ["/admin/", "/admin/inbox/", "/admin/timeline/timelineentry/", "/admin/timeline/user/", "/admin/read-date/"]


def log_in(client: Client, username: str = "owner", password: str = PASSWORD):
    return client.post("/accounts/login/", {"login": username, "password": password})


@pytest.mark.parametrize("address", DESK)
def test_a_passer_by_is_sent_to_the_log_in(client: Client, record: str, address: str):
    response = client.get(address, follow=True)

    assert response.redirect_chain[-1][0].startswith("/accounts/login/?next=/admin/")


def test_the_admins_own_log_in_is_no_door(client: Client, owner: User):
    response = client.post("/admin/login/?next=/admin/", {"username": "owner", "password": PASSWORD})

    assert response.status_code == 302
    assert response.url.startswith("/accounts/login/")
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("address", [*DESK, "/accounts/2fa/", "/accounts/password/change/"])
def test_a_password_alone_leads_to_enrolling_and_nowhere_else(client: Client, owner: User, address: str):
    log_in(client)

    response = client.get(address)

    assert (response.status_code, response.url) == (302, "/accounts/2fa/totp/activate/")


def test_the_first_log_in_enrols_and_shows_recovery_codes(client: Client, owner: User):
    log_in(client)
    secret = client.get("/accounts/2fa/totp/activate/").context["form"].secret

    response = client.post("/accounts/2fa/totp/activate/", {"code": code_for(secret)}, follow=True)

    assert len(response.context["unused_codes"]) == 10
    assert client.get("/admin/").status_code == 200


def test_a_wrong_code_enrols_nobody(client: Client, owner: User):
    log_in(client)
    client.get("/accounts/2fa/totp/activate/")

    client.post("/accounts/2fa/totp/activate/", {"code": "000000"})

    assert not Authenticator.objects.exists()
    assert client.get("/admin/").status_code == 302


def test_the_enrolled_are_asked_for_a_code_before_they_are_logged_in(client: Client, owner: User, secret: str):
    response = log_in(client)

    assert response.url == "/accounts/2fa/authenticate/"
    assert "_auth_user_id" not in client.session
    assert client.get("/admin/").url.startswith("/admin/login/")


def test_past_both_doors_a_session_is_as_other_tests_begin_with(client: Client, desk: Client, secret: str):
    log_in(client)
    client.post("/accounts/2fa/authenticate/", {"code": code_for(secret)})

    left, begun = (dict(browser.session) for browser in (client, desk))
    for method in (*left[METHODS], *begun[METHODS]):
        del method["at"]
    assert left == begun
    kept = UserSession.objects.values("user", "ip", "user_agent", "data").order_by("pk")
    assert kept[0] == kept[1]


def test_a_recovery_code_opens_the_door_once(owner: User, secret: str):
    code = RecoveryCodes.activate(owner).get_unused_codes()[0]
    first, second = Client(), Client()
    for client in (first, second):
        log_in(client)
        client.post("/accounts/2fa/authenticate/", {"code": code})

    assert first.get("/admin/").status_code == 200
    assert second.get("/admin/").status_code == 302


def test_a_session_from_before_the_enrolment_must_prove_the_factor(client: Client, owner: User):
    log_in(client)
    other = Client()
    log_in(other)
    secret = other.get("/accounts/2fa/totp/activate/").context["form"].secret
    other.post("/accounts/2fa/totp/activate/", {"code": code_for(secret)})

    response = client.get("/admin/inbox/")
    client.post("/accounts/2fa/reauthenticate/", {"code": code_for(secret)})

    assert response.url == "/accounts/2fa/reauthenticate/?next=%2Fadmin%2Finbox%2F"
    assert client.get("/admin/inbox/").status_code == 200


def test_a_session_made_without_the_log_in_reaches_nothing(client: Client, owner: User, secret: str):
    client.force_login(owner, backend="django.contrib.auth.backends.ModelBackend")

    assert client.get("/admin/").url.startswith("/accounts/2fa/reauthenticate/")
    assert client.post("/admin/inbox/1/accept/").status_code == 302


def test_resetting_a_lost_factor_closes_open_sessions(desk: Client, owner: User):
    phone_found = Client()
    desk.post(f"/admin/timeline/user/{owner.pk}/reset-second-factor/")

    assert desk.get("/admin/").url.startswith("/admin/login/")
    assert log_in(phone_found).url == "/admin/"
    assert phone_found.get("/admin/").url == "/accounts/2fa/totp/activate/"


def test_a_stranger_is_told_that_the_room_is_for_editors(client: Client, stranger: User):
    log_in(client, "stranger")

    response = client.get("/admin/")

    assert response.status_code == 403
    assert "This room is for editors" in response.content.decode()


def test_an_account_that_was_closed_cannot_log_in(client: Client, owner: User):
    User.objects.filter(pk=owner.pk).update(is_active=False)

    response = log_in(client)

    assert response.status_code == 200
    assert "_auth_user_id" not in client.session


def test_nor_can_one_that_was_closed_between_the_password_and_the_code(client: Client, owner: User, secret: str):
    log_in(client)
    User.objects.filter(pk=owner.pk).update(is_active=False)

    client.post("/accounts/2fa/authenticate/", {"code": code_for(secret)})

    User.objects.filter(pk=owner.pk).update(is_active=True)
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize(
    "address",
    [
        "signup/",
        "password/reset/",
        "password/set/",
        "email/",
        "confirm-email/",
        "inactive/",
        "login/code/confirm/",
        "social/connections/",
        "3rdparty/",
        "2fa/totp/deactivate/",
    ],
)
def test_what_makes_no_sense_here_is_not_found(desk: Client, address: str):
    assert desk.get(f"/accounts/{address}").status_code == 404
    assert desk.post(f"/accounts/{address}", {"username": "x", "password1": PASSWORD}).status_code == 404


def test_logging_out_takes_a_press_of_the_button(desk: Client):
    desk.get("/accounts/logout/")
    still_in = desk.get("/admin/").status_code
    desk.post("/accounts/logout/")

    assert still_in == 200
    assert desk.get("/admin/").status_code == 302


def test_readers_pages_look_at_no_session(desk: Client):
    response = desk.get("/")

    assert "Cookie" not in response.headers.get("Vary", "")
