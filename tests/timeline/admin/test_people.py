"""Nobody makes themselves more than they are: whatever door of the people's pages they try."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.contrib.auth.models import Group, Permission
from django.test import Client

from tests.site import PASSWORD
from tests.timeline.admin.cast import at_the_desk, browser, person
from tests.timeline.admin.pages import filled, text
from timeline.models import User

USERS = "/admin/timeline/user/"
FORGED = {"is_superuser": "on", "is_staff": "on", "is_active": "on"}
CLERK = ("timeline.view_user", "timeline.add_user", "timeline.change_user", "timeline.delete_user")
NEW = {"usable_password": "true", "password1": "another long passphrase", "password2": "another long passphrase"}


@pytest.fixture
def clerk(owner: User) -> Client:
    """Holds all of Django's rights over users, and no role."""
    return at_the_desk("clerk", rights=CLERK)


@pytest.fixture
def administrator(owner: User) -> Client:
    return at_the_desk("chief", "administrator")


def ids(*names: str) -> list[int]:
    return [Group.objects.get(name=name).pk for name in names]


def own(client: Client) -> User:
    return User.objects.get(pk=client.session["_auth_user_id"])


@pytest.mark.parametrize("who", ["clerk", "administrator"])
def test_nobody_raises_themselves(who: str, request: pytest.FixtureRequest):
    client = request.getfixturevalue(who)
    user = own(client)
    address = f"{USERS}{user.pk}/change/"
    more = {"groups": ids("publisher", "administrator"), "user_permissions": [Permission.objects.first().pk]}
    before = set(user.get_all_permissions())

    client.post(address, filled(client, address) | FORGED | more)

    user = own(client)
    assert not user.is_superuser
    assert set(user.get_all_permissions()) == before


@pytest.mark.parametrize("who", ["clerk", "administrator"])
@pytest.mark.parametrize(
    "door",
    [
        "change/",
        "password/",
        "delete/",
        "history/",
        "reset-second-factor/",
        "end-sessions/",
        "change/?_popup=1",
        "password/?_popup=1",
    ],
)
def test_a_superuser_is_out_of_reach(who: str, door: str, owner: User, request: pytest.FixtureRequest):
    TOTP.activate(owner, generate_totp_secret())
    client = request.getfixturevalue(who)

    answers = [client.get(f"{USERS}{owner.pk}/{door}"), client.post(f"{USERS}{owner.pk}/{door}", FORGED | NEW)]

    after = User.objects.get(pk=owner.pk)
    assert {answer.status_code for answer in answers} <= {403, 405}
    assert (after.password, after.email, after.is_active) == (owner.password, owner.email, True)
    assert Authenticator.objects.filter(user=owner).exists()


def test_a_superuser_stands_in_no_list_and_no_picker(administrator: Client, owner: User):
    picker = "/admin/autocomplete/?app_label=timeline&model_name=intake&field_name=created_by&term=own"

    assert "owner" not in text(administrator.get(USERS))
    assert administrator.get(picker).json()["results"] == []


@pytest.mark.parametrize("role", ["contributor", "publisher", "administrator"])
@pytest.mark.parametrize("door", ["change/", "password/", "reset-second-factor/"])
@pytest.mark.parametrize("is_active", [True, False])
def test_a_clerk_reaches_nobody_who_holds_more(clerk: Client, role: str, door: str, is_active: bool):
    victim = person("victim", role, is_active=is_active)

    response = clerk.post(f"{USERS}{victim.pk}/{door}", FORGED | NEW)

    assert response.status_code == 403
    assert User.objects.get(pk=victim.pk).password == victim.password


def test_a_clerk_gives_no_role_to_a_new_account(clerk: Client):
    clerk.post(f"{USERS}add/", {"username": "new", "groups": ids("publisher"), **NEW, **FORGED})

    new = User.objects.get(username="new")
    assert not new.groups.exists()
    assert not new.is_superuser


def test_an_administrator_gives_the_four_roles(administrator: Client):
    somebody = person("somebody", "contributor")
    address = f"{USERS}{somebody.pk}/change/"

    administrator.post(address, filled(administrator, address) | {"groups": ids("editor", "publisher")})

    assert set(somebody.groups.values_list("name", flat=True)) == {"editor", "publisher"}


def test_an_administrator_gives_no_other_group_and_no_single_right(administrator: Client):
    somebody, other = person("somebody"), Group.objects.create(name="all doors")
    address = f"{USERS}{somebody.pk}/change/"
    right = Permission.objects.get(codename="change_group")

    administrator.post(address, filled(administrator, address) | {"groups": [other.pk], "user_permissions": [right.pk]})

    assert not somebody.groups.exists()
    assert not somebody.user_permissions.exists()


def test_whoever_has_a_right_that_no_role_gives_is_above_an_administrator(administrator: Client):
    somebody = person("somebody", rights=("auth.change_group",))

    assert administrator.get(f"{USERS}{somebody.pk}/change/").status_code == 403
    assert administrator.post(f"{USERS}{somebody.pk}/password/", NEW).status_code == 403


@pytest.mark.parametrize("who", ["clerk", "administrator"])
def test_groups_and_their_rights_are_a_superusers(who: str, request: pytest.FixtureRequest):
    client = request.getfixturevalue(who)
    user = own(client)
    for codename in ("add_group", "change_group", "delete_group", "view_group"):
        user.user_permissions.add(Permission.objects.get(codename=codename))
    group = ids("contributor")[0]
    every = list(Permission.objects.values_list("pk", flat=True))

    for door in ["", "add/", f"{group}/change/", f"{group}/delete/"]:
        response = client.post(f"/admin/auth/group/{door}", {"name": "x", "permissions": every})
        assert response.status_code == 403, door


def test_one_of_the_four_roles_is_looked_at_and_never_changed(desk: Client):
    group = ids("editor")[0]

    assert desk.get(f"/admin/auth/group/{group}/change/").status_code == 200
    assert desk.post(f"/admin/auth/group/{group}/change/", {"name": "x"}).status_code == 403
    assert desk.post(f"/admin/auth/group/{group}/delete/", {"post": "yes"}).status_code == 403


@pytest.mark.parametrize("spelt", ["{}", "0{}", "%20{}", "{}%20", "+{}"])
def test_ones_own_password_is_changed_by_whoever_knows_the_old_one(desk: Client, owner: User, spelt: str):
    response = desk.post(f"{USERS}{spelt.format(owner.pk)}/password/", NEW)

    assert response.url == "/accounts/password/change/"
    assert User.objects.get(pk=owner.pk).check_password(PASSWORD)


def test_an_administrator_helps_with_a_lost_phone(administrator: Client):
    somebody = person("somebody", "editor")
    browser(somebody)

    page = text(administrator.get(f"{USERS}{somebody.pk}/change/"))
    administrator.post(f"{USERS}{somebody.pk}/reset-second-factor/")

    assert "A lost phone" in page
    assert not Authenticator.objects.filter(user=somebody).exists()


def test_a_lost_phone_ends_the_sessions_that_may_be_open_on_it(administrator: Client):
    somebody = person("somebody", "editor")
    phone = browser(somebody)

    administrator.post(f"{USERS}{somebody.pk}/reset-second-factor/")

    assert phone.get("/accounts/2fa/totp/activate/").url.startswith("/accounts/login/")


def test_a_closed_accounts_sessions_stay_closed_when_it_is_opened_again(administrator: Client):
    somebody = person("somebody", "editor")
    window, address = browser(somebody), f"{USERS}{somebody.pk}/change/"
    form = filled(administrator, address)

    administrator.post(address, {name: value for name, value in form.items() if name != "is_active"})
    administrator.post(address, filled(administrator, address) | {"is_active": "on"})

    assert User.objects.get(pk=somebody.pk).is_active
    assert window.get("/admin/").status_code == 302


def test_nor_do_they_hide_where_the_account_was_closed_elsewhere(administrator: Client):
    somebody = person("somebody", "editor")
    window, everybody = browser(somebody), User.objects.filter(pk=somebody.pk)

    everybody.update(is_active=False)
    administrator.get(f"{USERS}{somebody.pk}/change/")
    everybody.update(is_active=True)

    assert window.get("/admin/").status_code == 302


def test_a_list_is_not_edited_in_bulk(administrator: Client, owner: User):
    administrator.post(USERS, {"action": "delete_selected", "_selected_action": [owner.pk], "post": "yes"})
    administrator.post(USERS, {"form-TOTAL_FORMS": "1", "form-INITIAL_FORMS": "1", "form-0-id": owner.pk, **FORGED})

    assert User.objects.filter(pk=owner.pk, is_superuser=True).exists()


def test_the_account_pages_take_no_field_of_rights(administrator: Client):
    words = {"oldpassword": PASSWORD, "password1": "another long passphrase", "password2": "another long passphrase"}

    administrator.post("/accounts/password/change/", words | FORGED | {"groups": ids("publisher")})

    user = User.objects.get(username="chief")
    assert (user.is_superuser, list(user.groups.values_list("name", flat=True))) == (False, ["administrator"])
