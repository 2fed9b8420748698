"""A small cast: an owner who may do all, an editor of a group, a stranger to the desk; and the desk itself."""

import time

import pytest
from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY as METHODS
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.test import Client
from playwright.sync_api import Page

from tests.site import PASSWORD
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
def desk(owner: User, secret: str) -> Client:
    """The owner's browser, past both doors."""
    return past_both_doors(Client(), owner)


def past_both_doors(client: Client, user: User) -> Client:
    """With the session that log-in leaves to whoever is enrolled (test_doors holds the two against each other)."""
    factor = Authenticator.objects.get(user=user, type=Authenticator.Type.TOTP)
    client.force_login(user, "django.contrib.auth.backends.ModelBackend")
    session, now = client.session, time.time()
    session[METHODS] = [
        {"method": "password", "at": now, "username": user.username},
        {"method": "mfa", "at": now, "id": factor.pk, "type": factor.type},
    ]
    session[f"{METHODS}_user"] = str(user.pk)
    session.set_expiry(0)
    session.save()
    where = {
        "ip": client.defaults.get("REMOTE_ADDR", "127.0.0.1"),
        "user_agent": client.defaults.get("HTTP_USER_AGENT", ""),
    }
    UserSession.objects.create(user=user, session_key=session.session_key, **where)
    return client


def signed_in(page: Page) -> Page:
    """The window of a superuser who is past both doors; it ends on the desk."""
    user = User.objects.create_superuser("admin")
    TOTP.activate(user, generate_totp_secret())
    RecoveryCodes.activate(user)
    kept = past_both_doors(Client(), user).cookies[settings.SESSION_COOKIE_NAME]
    page.goto("/healthz")
    page.context.add_cookies([{"name": kept.key, "value": kept.value, "url": page.url}])
    page.goto("/admin/")
    return page
