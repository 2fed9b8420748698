"""The first start names an administrator and a password, once."""

from io import StringIO

import pytest
from django.contrib.auth import authenticate
from django.core.management import call_command
from django.test import RequestFactory

from timeline.models import User

pytestmark = pytest.mark.usefixtures("record")


def said() -> str:
    call_command("first_admin", stdout=(out := StringIO()))
    return out.getvalue()


def test_it_makes_an_administrator_and_says_the_password():
    line = said().strip()

    name, password = line.removeprefix("user ").split(", password ")
    user = authenticate(RequestFactory().post("/accounts/login/"), username=name, password=password)
    assert name == "admin"
    assert user and user.is_superuser and user.is_staff


def test_the_password_is_another_each_time():
    first = said()
    User.objects.all().delete()

    assert said() != first


def test_it_says_nothing_when_there_is_one():
    User.objects.create_superuser("somebody", password="x")

    assert said() == ""
    assert not User.objects.filter(username="admin").exists()
