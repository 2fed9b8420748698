"""The lock-out (axes, kept in PostgreSQL): after five wrong passwords or codes the name is locked for a while.

It counts by name, whoever guesses and from wherever, also for names that nobody has: the page tells neither.
"""

import math
from typing import Any

from allauth.core import context
from axes.handlers.proxy import AxesProxyHandler
from axes.helpers import get_client_username, get_cool_off, get_credentials
from axes.models import AccessAttempt
from django.contrib.auth.signals import user_login_failed
from django.core.exceptions import ValidationError
from django.db.models import Max
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from timeline.models import User


def locked_out(request: HttpRequest, credentials: dict[str, Any] | None = None) -> HttpResponse:
    """The page that says for how long; AXES_LOCKOUT_CALLABLE."""
    minutes = _minutes_left(get_client_username(request, credentials) or "")
    return render(request, "account/locked_out.html", {"minutes": minutes}, status=429)


def _minutes_left(username: str) -> int:
    latest = AccessAttempt.objects.filter(username=username).aggregate(latest=Max("attempt_time"))["latest"]
    cool_off = get_cool_off()
    if not latest or not cool_off:
        return 0
    return max(1, math.ceil((latest + cool_off - timezone.now()).total_seconds() / 60))


def refuse_when_locked(user: User) -> None:
    """Before a code is looked at. axes answers the request with `locked_out`. Raises ValidationError."""
    credentials = get_credentials(user.get_username())
    if not AxesProxyHandler.is_allowed(context.request, credentials):
        context.request.axes_locked_out, context.request.axes_credentials = True, credentials
        raise ValidationError(_("Locked after too many failures."))


def count_failure(user: User) -> None:
    """A wrong code weighs as much as a wrong password."""
    credentials = get_credentials(user.get_username())
    user_login_failed.send(sender=__name__, credentials=credentials, request=context.request)
