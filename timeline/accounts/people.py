"""The user of a request to the desk, typed as our own user model."""

from typing import cast

from django.http import HttpRequest

from timeline.models import User


def editor(request: HttpRequest) -> User:
    """The user who made the request; only for views that require a log-in, so that it is never anonymous."""
    return cast(User, request.user)
