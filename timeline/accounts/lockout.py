"""Guessing at names, passwords and codes is slowed down and locks nobody out (numbers: docs/decisions.md).

* Five failures at a name from one address lock that name for that address (axes, kept in PostgreSQL), whoever it is.
* More failures at a name, or from an address, than people make: guesses tell nothing any more (`is_guessed_at`).
* Wrong codes after the right password are counted by account (`are_codes_worn_out`).
"""

import math
from datetime import timedelta
from typing import Any

from allauth.core import context
from axes.handlers.proxy import AxesProxyHandler
from axes.helpers import get_client_username, get_cool_off, get_credentials
from axes.models import AccessAttempt, AccessLog
from django.contrib.auth.signals import user_login_failed
from django.core.exceptions import ValidationError
from django.db.models import Case, F, Max, Sum, Value, When
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from timeline.client_address import counted_address
from timeline.models import User

AT_A_NAME, FROM_AN_ADDRESS = 20, 50  # failures within the quarter of an hour that axes counts
WRONG_CODES, FORGOTTEN = 50, timedelta(days=1)
AT_HOME = timedelta(days=90)


def locked_out(request: HttpRequest, credentials: dict[str, Any] | None = None) -> HttpResponse:
    """The page that says for how long; AXES_LOCKOUT_CALLABLE."""
    minutes = _minutes_left(request, get_client_username(request, credentials) or "")
    return render(request, "account/locked_out.html", {"minutes": minutes}, status=429)


def _minutes_left(request: HttpRequest, username: str) -> int:
    attempts = AccessAttempt.objects.filter(username=username, ip_address=counted_address(request))
    latest, cool_off = attempts.aggregate(latest=Max("attempt_time"))["latest"], get_cool_off()
    if not latest or not cool_off:
        return 0
    return max(1, math.ceil((latest + cool_off - timezone.now()).total_seconds() / 60))


def refuse_when_locked(username: str) -> None:
    """Before a code is looked at. axes answers the request with `locked_out`. Raises ValidationError."""
    credentials = get_credentials(username)
    if not AxesProxyHandler.is_allowed(context.request, credentials):
        context.request.axes_locked_out, context.request.axes_credentials = True, credentials
        raise ValidationError(_("Locked after too many failures."))


def count_failure(username: str) -> None:
    """A wrong code weighs as much as a wrong password."""
    credentials = get_credentials(username)
    user_login_failed.send(sender=__name__, credentials=credentials, request=context.request)


def is_guessed_at(request: HttpRequest, username: str) -> bool:
    """By many together at this name, whether anybody has it; or from this address at many names."""
    at_the_name = _failures(username=username) >= AT_A_NAME
    return at_the_name or _failures(ip_address=counted_address(request)) >= FROM_AN_ADDRESS


def _failures(**where: str) -> int:
    since = timezone.now() - (get_cool_off() or timedelta())
    attempts = AccessAttempt.objects.filter(attempt_time__gte=since, **where)
    return attempts.aggregate(sum=Sum("failures_since_start"))["sum"] or 0


def are_codes_worn_out(request: HttpRequest, user: User) -> bool:
    """Somebody has the password and guesses at codes. Then only places count where the user has logged in before."""
    codes = User.objects.filter(pk=user.pk, wrong_codes__gte=WRONG_CODES, wrong_code_at__gt=timezone.now() - FORGOTTEN)
    return codes.exists() and not _is_at_home(request, user)


def _is_at_home(request: HttpRequest, user: User) -> bool:
    since, here = timezone.now() - AT_HOME, counted_address(request)
    return AccessLog.objects.filter(username=user.username, ip_address=here, attempt_time__gt=since).exists()


def wait_for_others(user: User) -> None:
    """Until the transaction ends, whoever else proves a factor of this account waits here."""
    User.objects.select_for_update().filter(pk=user.pk).first()


def count_wrong_code(user: User) -> None:
    now = timezone.now()
    goes_on = When(wrong_code_at__gt=now - FORGOTTEN, then=F("wrong_codes") + 1)
    User.objects.filter(pk=user.pk).update(wrong_codes=Case(goes_on, default=Value(1)), wrong_code_at=now)


def forget_wrong_codes(user: User) -> None:
    User.objects.filter(pk=user.pk).exclude(wrong_codes=0).update(wrong_codes=0)
