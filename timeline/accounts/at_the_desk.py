"""Sessions, who is logged in, and messages: at the desk. Readers' pages and the API look at none of them, and
don't wait for them either.
"""

from typing import Any

from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest

DESK = ("/admin/", "/accounts/")


def is_at_the_desk(request: HttpRequest) -> bool:
    return request.path_info.startswith(DESK)


class AtTheDesk:
    """Stands before a middleware in the order of bases."""

    get_response: Any

    def __call__(self, request: HttpRequest) -> Any:
        return super().__call__(request) if is_at_the_desk(request) else self.get_response(request)  # type: ignore[misc]


class DeskSessionMiddleware(AtTheDesk, SessionMiddleware):
    pass


class DeskAuthenticationMiddleware(AtTheDesk, AuthenticationMiddleware):
    pass


class DeskMessageMiddleware(AtTheDesk, MessageMiddleware):
    pass
