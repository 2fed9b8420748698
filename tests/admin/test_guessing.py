"""Many who guess together learn nothing and come in nowhere; who owns the name comes in all the while."""

from datetime import timedelta
from itertools import islice, product

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.contrib.auth import authenticate
from django.db.models import F
from django.test import Client, RequestFactory

from tests.admin.pages import text
from tests.site import PASSWORD, code_for
from timeline.admin.lockout import WRONG_CODES
from timeline.models import User

pytestmark = pytest.mark.usefixtures("record")
ADDRESSES = [f"198.51.{high}.{low}" for high, low in product(range(4), range(250))]
CODE = "/accounts/2fa/authenticate/"


def from_(address: str) -> Client:
    return Client(REMOTE_ADDR=address)


def password(client: Client, word: str, name: str = "owner"):
    return client.post("/accounts/login/", {"login": name, "password": word})


def guessed_at(name: str = "owner") -> None:
    for address in ADDRESSES[:20]:
        password(from_(address), "not it", name)


def comes_in(client: Client, secret: str) -> bool:
    password(client, PASSWORD)
    client.post(CODE, {"code": code_for(secret)})
    return client.get("/admin/").status_code == 200


def test_ten_thousand_guesses_let_nobody_in_and_shut_nobody_out(owner: User, secret: str):
    """By the backends that every door asks; the right word is among them, after the tries that an address has."""
    requests = RequestFactory()
    words = [*(f"guess {number}" for number in range(99)), PASSWORD]

    came_in = [
        (address, word)
        for address, word in product(islice(ADDRESSES, 100), words)
        if authenticate(requests.post("/accounts/login/", REMOTE_ADDR=address), username="owner", password=word)
    ]

    assert came_in == []
    assert comes_in(from_("203.0.113.7"), secret)


def test_where_a_name_is_guessed_at_a_right_password_looks_like_a_wrong_one(owner: User, secret: str):
    guessed_at()
    right, wrong = from_("203.0.113.1"), from_("203.0.113.2")

    steps = []
    for client, word in ((right, PASSWORD), (wrong, "not it")):
        first, again = password(client, word), client.get("/accounts/login/")
        page, refused, empty = client.get(CODE), client.post(CODE, {"code": "000000"}), client.post(CODE)
        steps.append(
            [
                *(
                    (answer.status_code, answer.headers.get("Location"))
                    for answer in (first, again, page, refused, empty)
                ),
                *(text(answer) for answer in (page, refused, empty)),
                *(sorted(answer.headers) for answer in (first, page, refused)),
            ]
        )

    assert steps[0] == steps[1]
    assert (steps[0][0], steps[0][1]) == ((302, CODE), (302, CODE))


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
        client = from_(address)
        password(client, PASSWORD)
        for _ in range(4):
            client.post(CODE, {"code": "000000"})


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
