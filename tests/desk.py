"""A small cast: an owner who may do all, an editor of a group, a stranger to the desk; and the desk itself."""

from collections.abc import Iterator

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.test import Client

from tests.site import PASSWORD, code_for
from timeline.models import User


@pytest.fixture(autouse=True)
def _quick_passwords(settings, request: pytest.FixtureRequest) -> None:
    """Slow hashes are for real ones. A server in a process of its own would not know the quick ones."""
    if "site" not in request.fixturenames:
        settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def owner(record: str) -> User:
    return User.objects.create_superuser("owner", password=PASSWORD)


@pytest.fixture
def stranger(record: str) -> User:
    """Has an account and no business at the desk."""
    return User.objects.create_user("stranger", password=PASSWORD)


@pytest.fixture
def secret(owner: User) -> str:
    """The owner is enrolled with it."""
    TOTP.activate(owner, secret := generate_totp_secret())
    return secret


@pytest.fixture
def desk(owner: User, secret: str) -> Iterator[Client]:
    """The owner's browser, past both doors."""
    client = Client()
    client.post("/accounts/login/", {"login": "owner", "password": PASSWORD})
    for _half_a_minute_ended in range(2):
        client.post("/accounts/2fa/authenticate/", {"code": code_for(secret)})
        if "_auth_user_id" in client.session:
            break
    assert Authenticator.objects.filter(user=owner).exists()
    yield client
