"""Many who guess together learn nothing and come in nowhere; who owns the name comes in all the while."""

import re
from datetime import timedelta
from itertools import product

import pytest
import time_machine
from allauth.core import context
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from axes.models import AccessAttempt, AccessLog
from django.contrib.auth import authenticate
from django.db.models import F
from django.test import Client, RequestFactory
from django.utils import timezone

from tests.site import PASSWORD, code_for
from tests.timeline.admin.pages import text
from timeline.accounts import urls as accounts
from timeline.accounts.lockout import WRONG_CODES
from timeline.accounts.second_factor import DeskAuthenticateForm
from timeline.models import User
from timeline.models.kept import Kept

pytestmark = pytest.mark.usefixtures("record")
ADDRESSES = [f"198.51.{high}.{low}" for high, low in product(range(4), range(250))]
LOG_IN, LOG_OUT, CODE = "/accounts/login/", "/accounts/logout/", "/accounts/2fa/authenticate/"


def from_(address: str) -> Client:
    return Client(REMOTE_ADDR=address)


def password(client: Client, word: str, name: str = "owner"):
    return client.post(LOG_IN, {"login": name, "password": word})


def guessed_at(name: str = "owner") -> None:
    """By the backends that every door asks, so that a failure is counted as one there."""
    for address in ADDRESSES[:20]:
        authenticate(RequestFactory().post(LOG_IN, REMOTE_ADDR=address), username=name, password="not it")


def comes_in(client: Client, secret: str) -> bool:
    password(client, PASSWORD)
    client.post(CODE, {"code": code_for(secret)})
    return client.get("/admin/").status_code == 200


def guess(address: str, word: str) -> bool:
    """By the backends that every door asks."""
    request = RequestFactory().post(LOG_IN, REMOTE_ADDR=address)
    return authenticate(request, username="owner", password=word) is not None


def remembered() -> list[list[dict]]:
    """All that an answer to a guess depends on, but for the time."""
    return [list(model.objects.order_by("pk").values()) for model in (AccessAttempt, AccessLog, User, Kept)]


def test_ten_thousand_guesses_let_nobody_in_and_shut_nobody_out(owner: User, secret: str):
    """From a hundred addresses, a hundred each. Five lock an address; from then on a guess, be it the right word, lets
    nobody in and leaves all as it was, so that the ninety that follow are answered as these are."""
    addresses = ADDRESSES[:100]
    first = [guess(address, f"guess {number}") for address, number in product(addresses, range(5))]
    before = remembered()

    more = [guess(address, word) for address, word in product(addresses, ("guess 5", PASSWORD, "guess 7", PASSWORD))]

    assert not any(first + more)
    assert remembered() == before
    assert comes_in(from_("203.0.113.7"), secret)


DOORS = [f"/accounts/{pattern.pattern}".replace("<int:pk>", "1") for pattern in accounts.urlpatterns]
STEPS = [
    *(("get", door) for door in DOORS),
    *((method, door) for door in (LOG_IN, CODE) for method in ("head", "put", "options", "delete")),
    *(("post", door) for door in DOORS if door not in (LOG_IN, CODE, LOG_OUT)),
    *(("post", CODE), ("get", CODE), ("post", LOG_OUT), ("get", CODE), ("get", LOG_IN)),
]


def all_of(answer) -> tuple:
    """What a guesser can compare: everything but the tokens that differ each time."""
    cookies = {name: cookie.OutputString().replace(cookie.value, "…") for name, cookie in answer.cookies.items()}
    page = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", answer.content.decode())
    headers = {name: value for name, value in answer.headers.items() if name != "Expires"}
    return answer.status_code, headers, "Expires" in answer.headers, sorted(cookies.values()), page


def walked(client: Client, word: str) -> list[tuple]:
    """A log-in with that password, then every door by every method."""
    first = ("password", all_of(password(client, word)))
    return [first, *((f"{method} {door}", all_of(getattr(client, method)(door))) for method, door in STEPS)]


def test_where_a_name_is_guessed_at_a_right_password_looks_like_a_wrong_one(owner: User, secret: str):
    guessed_at()

    with time_machine.travel(timezone.now(), tick=False):
        steps = [walked(from_("203.0.113.1"), PASSWORD), walked(from_("203.0.113.2"), "not it")]

    told = [right[0] for right, wrong in zip(*steps, strict=True) if right != wrong]
    assert told == []
    assert steps[0][0][1][1]["Location"] == CODE


def test_the_step_between_is_forgotten_after_the_same_time(owner: User, secret: str):
    guessed_at()
    right, wrong = from_("203.0.113.1"), from_("203.0.113.2")
    password(right, PASSWORD)
    password(wrong, "not it")

    with time_machine.travel(timezone.now() + timedelta(minutes=16), tick=False):
        later = [[all_of(client.get(door)) for door in (CODE, LOG_IN)] for client in (right, wrong)]

    assert later[0] == later[1]
    assert later[0][0][1]["Location"] == LOG_IN


def test_a_name_that_nobody_has_is_answered_likewise(owner: User, secret: str):
    guessed_at("nobody")

    assert password(from_("203.0.113.1"), "not it", "nobody").headers["Location"] == CODE


def test_the_right_code_does_not_help_a_wrong_password(owner: User, secret: str):
    guessed_at()
    client = from_("203.0.113.1")
    password(client, "not it")

    client.post(CODE, {"code": code_for(secret)})

    assert client.get("/admin/").status_code == 302


def test_who_mistyped_starts_again_and_comes_in(owner: User, secret: str):
    guessed_at()
    client = from_("203.0.113.1")
    password(client, "not it")

    page = text(client.post(CODE, {"code": code_for(secret)}))
    client.post("/accounts/logout/", {"next": "/accounts/login/"})

    assert "start again" in page
    assert comes_in(client, secret)


def test_wrong_codes_in_vain_lock_the_place_like_wrong_ones_in_earnest(owner: User, secret: str):
    guessed_at()
    right, wrong = from_("203.0.113.1"), from_("203.0.113.2")
    password(right, PASSWORD)
    password(wrong, "not it")

    answers = [[client.post(CODE, {"code": "000000"}).status_code for _ in range(4)] for client in (right, wrong)]

    assert answers == [[200, 200, 200, 429]] * 2


def worn_out(owner: User) -> None:
    """Somebody has the password and many addresses."""
    for address in ADDRESSES[: WRONG_CODES // 4 + 1]:
        with context.request_context(RequestFactory().post(CODE, REMOTE_ADDR=address)):
            assert not any(DeskAuthenticateForm({"code": "000000"}, user=owner).is_valid() for _ in range(4))


def test_codes_are_not_guessed_from_many_addresses(owner: User, secret: str):
    worn_out(owner)

    assert not comes_in(from_("203.0.113.7"), secret)


def test_nor_are_recovery_codes(owner: User, secret: str):
    codes = RecoveryCodes.activate(owner).get_unused_codes()
    worn_out(owner)
    client = from_("203.0.113.7")
    password(client, PASSWORD)

    client.post(CODE, {"code": codes[0]})

    assert client.get("/admin/").status_code == 302


def test_where_one_has_logged_in_before_one_still_does(owner: User, secret: str):
    codes = RecoveryCodes.activate(owner).get_unused_codes()
    home = from_("203.0.113.7")
    password(home, PASSWORD)
    home.post(CODE, {"code": codes[0]})
    worn_out(owner)

    assert comes_in(from_("203.0.113.7"), secret)


def test_after_a_day_wrong_codes_are_forgotten(owner: User, secret: str):
    worn_out(owner)
    User.objects.update(wrong_code_at=F("wrong_code_at") - timedelta(days=1))

    assert comes_in(from_("203.0.113.7"), secret)
