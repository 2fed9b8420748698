"""Five failures lock a name for a quarter of an hour where they came from, whatever failed, whether anybody has it."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.db import connections
from django.db.models import F
from django.test import Client

from tests.site import PASSWORD, code_for
from timeline.models import User

pytestmark = pytest.mark.usefixtures("owner")


def guess(client: Client, username: str = "owner", password: str = "not it", **where: str):
    return client.post("/accounts/login/", {"login": username, "password": password}, **where)


def words(response) -> str:
    page = response.content.decode()
    return page[page.index("<main") : page.index("</main")]


def test_the_fifth_wrong_password_locks_and_says_for_how_long(client: Client):
    answers = [guess(client) for _ in range(5)]

    assert [answer.status_code for answer in answers] == [200, 200, 200, 200, 429]
    assert "locked for 15 more minutes from where you are" in " ".join(words(answers[-1]).split())


def test_the_right_password_does_not_help_while_it_is_locked(client: Client):
    for _ in range(5):
        guess(client)

    response = guess(client, password=PASSWORD)

    assert response.status_code == 429
    assert "_auth_user_id" not in client.session


def test_who_guesses_elsewhere_locks_nobody_out(client: Client):
    for _ in range(6):
        guess(client, REMOTE_ADDR="192.0.2.1")

    assert guess(Client(), password=PASSWORD, REMOTE_ADDR="192.0.2.99").url == "/admin/"


def test_one_subscriber_of_ipv6_is_one_address(client: Client):
    for number in range(5):
        guess(client, REMOTE_ADDR=f"2001:db8:0:7::{number}")

    assert guess(Client(), password=PASSWORD, REMOTE_ADDR="2001:db8:0:7:ffff::1").status_code == 429
    assert guess(Client(), password=PASSWORD, REMOTE_ADDR="2001:db8:0:8::1").url == "/admin/"


def test_a_word_of_the_clients_own_is_no_other_address(client: Client):
    for number in range(5):
        guess(client, HTTP_X_FORWARDED_FOR=f"192.0.2.{number}")

    assert guess(client, password=PASSWORD, HTTP_X_FORWARDED_FOR="192.0.2.99").status_code == 429


def test_it_opens_again_after_a_while(client: Client):
    for _ in range(5):
        guess(client)
    AccessAttempt.objects.update(attempt_time=F("attempt_time") - timedelta(minutes=16))

    assert guess(client, password=PASSWORD).url == "/admin/"


def test_a_name_that_nobody_has_is_answered_in_the_same_words(client: Client):
    known = [words(guess(client, "owner")) for _ in range(5)]
    unknown = [words(guess(Client(REMOTE_ADDR="192.0.2.7"), "nobody")) for _ in range(5)]

    plain = [[" ".join(page.split()).replace("nobody", "owner") for page in pages] for pages in (known, unknown)]
    without_token = [[page.split("csrfmiddlewaretoken")[0] + page[-600:] for page in pages] for pages in plain]
    assert without_token[0][-1] == without_token[1][-1]
    assert [len(page) for page in plain[0]] == [len(page) for page in plain[1]]


def test_wrong_codes_lock_too(client: Client, secret: str):
    guess(client, password=PASSWORD)
    answers = [client.post("/accounts/2fa/authenticate/", {"code": "000000"}) for _ in range(5)]

    right = client.post("/accounts/2fa/authenticate/", {"code": code_for(secret)})

    assert [answer.status_code for answer in answers] == [200, 200, 200, 200, 429]
    assert right.status_code == 429
    assert "_auth_user_id" not in client.session


def test_of_many_codes_at_once_no_more_are_looked_at(secret: str):
    clients = [Client() for _ in range(9)]
    for client in clients:
        guess(client, password=PASSWORD)

    def prove(client: Client) -> int:
        status = client.post("/accounts/2fa/authenticate/", {"code": "000000"}).status_code
        connections.close_all()
        return status

    with ThreadPoolExecutor(len(clients)) as together:
        answers = list(together.map(prove, clients))

    assert sorted(answers) == [200] * 4 + [429] * 5
    assert User.objects.get().wrong_codes == 5


def test_a_right_password_does_not_wipe_out_wrong_codes(client: Client, secret: str):
    for _ in range(4):
        guess(client, password=PASSWORD)
        client.post("/accounts/2fa/authenticate/", {"code": "000000"})

    guess(client, password=PASSWORD)

    assert client.post("/accounts/2fa/authenticate/", {"code": "000000"}).status_code == 429


def test_passing_both_doors_forgets_earlier_failures(client: Client, secret: str):
    guess(client)
    guess(client, password=PASSWORD)
    client.post("/accounts/2fa/authenticate/", {"code": code_for(secret)})

    assert not AccessAttempt.objects.exists()


@pytest.mark.parametrize(
    ("door", "typed"),
    [
        (
            "/accounts/login/?password=typed+here",
            {"login": "owner", "password": "typed here", "passphrase": "typed here"},
        ),
        ("/accounts/2fa/reauthenticate/?next=/typed here/", {"code": "typed here"}),
        ("/accounts/reauthenticate/", {"password": "typed here"}),
        ("/accounts/password/change/", dict.fromkeys(("oldpassword", "password1", "password2"), "a phrase typed here")),
    ],
)
def test_nothing_that_was_typed_is_kept(desk: Client, door: str, typed: dict[str, str]):
    client = Client() if "login" in typed else desk
    for _ in range(2):
        client.post(door, typed)

    kept = " ".join(str(value) for row in AccessAttempt.objects.values() for value in row.values())
    assert AccessAttempt.objects.get().failures_since_start == 2
    assert "typed" not in kept


def test_an_administrator_lifts_the_lock(desk: Client):
    User.objects.create_user("editor", password=PASSWORD, is_staff=True)
    for _ in range(5):
        guess(Client(), "editor")
    attempt = AccessAttempt.objects.get(username="editor")

    desk.post(f"/admin/axes/accessattempt/{attempt.pk}/delete/", {"post": "yes"})

    assert guess(Client(), "editor", PASSWORD).url == "/admin/"


def test_many_names_tried_from_one_address_shut_no_right_password_out(client: Client):
    for number in range(60):
        guess(client, f"somebody-{number}")

    assert guess(Client(), password=PASSWORD).url == "/admin/"


def test_an_old_password_is_not_guessed_at_an_open_desk(desk: Client):
    words = dict.fromkeys(("password1", "password2"), "another long passphrase")

    answers = [desk.post("/accounts/password/change/", {"oldpassword": "no", **words}) for _ in range(5)]
    right = desk.post("/accounts/password/change/", {"oldpassword": PASSWORD, **words})

    assert [answer.status_code for answer in answers] == [200, 200, 200, 200, 429]
    assert right.status_code == 429
    assert User.objects.get().check_password(PASSWORD)


def test_nor_is_the_password_asked_again(desk: Client):
    answers = [desk.post("/accounts/reauthenticate/", {"password": f"no {number}"}) for number in range(5)]

    assert answers[-1].status_code == 429
