"""A password alone opens nothing: the first log-in enrols a second factor, and every session must have passed it."""

from collections.abc import Callable
from urllib.parse import urlencode

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from timeline.accounts.unsaved import keep_and_tell, page_of

ALWAYS = {"account_login", "account_logout"}
ENROLLING = {"mfa_activate_totp", "account_reauthenticate"}
PROVING = {"mfa_reauthenticate"}


def has_passed(request: HttpRequest) -> bool:
    """Whether this very session proved a second factor that is still the user's. Asked once a request."""
    if not hasattr(request, "has_passed"):
        request.has_passed = _has_passed(request)  # type: ignore[attr-defined]
    return request.has_passed  # type: ignore[attr-defined]


def _has_passed(request: HttpRequest) -> bool:
    records = get_authentication_records(request, request.user)
    proven = [record["id"] for record in records if record["method"] == "mfa"]
    return bool(proven) and Authenticator.objects.filter(user=request.user, pk__in=proven).exists()


class SecondFactorMiddleware:
    """Guards the desk and the account pages."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: object, args: object, kwargs: object) -> HttpResponse | None:
        if not request.user.is_authenticated:
            return None
        if request.path.startswith(reverse("admin:index")) and not request.user.is_staff:
            return render(request, "account/not_staff.html", status=403)
        if has_passed(request):
            return None
        keep_and_tell(request)
        return _towards_the_second_factor(request)


def _towards_the_second_factor(request: HttpRequest) -> HttpResponse | None:
    is_enrolled = is_mfa_enabled(request.user, [Authenticator.Type.TOTP])
    here = request.resolver_match.view_name if request.resolver_match else None
    if here in ALWAYS | (PROVING if is_enrolled else ENROLLING):
        return None
    if is_enrolled:
        return redirect(f"{reverse('mfa_reauthenticate')}?{urlencode({'next': page_of(request)})}")
    return redirect("mfa_activate_totp")
