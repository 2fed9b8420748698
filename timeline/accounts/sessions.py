"""Open sessions: where somebody is logged in, with what, since when. Their owner ends them, or an administrator."""

from datetime import timedelta
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.usersessions.middleware import UserSessionsMiddleware
from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from timeline.accounts.people import editor
from timeline.models import User

EXACT_TO = timedelta(minutes=1)
"""So exactly is it kept when a session was used last: one that was noted a moment ago from here is left alone."""


class LastSeenMiddleware(UserSessionsMiddleware):
    """Notes who was where last, and lets the session last from then on."""

    def __call__(self, request: HttpRequest) -> Any:
        if not _was_just_noted(request):
            if request.user.is_authenticated:
                request.session.modified = True  # saved anew, it ends when nobody has used it for SESSION_COOKIE_AGE
            return super().__call__(request)
        return self.get_response(request)


def _was_just_noted(request: HttpRequest) -> bool:
    here = get_adapter().get_client_ip(request)
    recent = UserSession.objects.filter(ip=here, last_seen_at__gt=timezone.now() - EXACT_TO)
    return recent.filter(session_key=request.session.session_key).exists()


def of(user: User) -> list[UserSession]:
    """Those that are still open, the one used last first. A closed account has none: else they would open with it."""
    if not user.is_active:
        end_all(user)
    return sorted(UserSession.objects.purge_and_list(user), key=lambda session: session.last_seen_at, reverse=True)


@never_cache
@login_required
def mine(request: HttpRequest) -> HttpResponse:
    return render(request, "usersessions/usersession_list.html", {"sessions": of(editor(request))})


@require_POST
@login_required
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """One of one's own; this very one is a log-out."""
    get_object_or_404(UserSession, pk=pk, user=editor(request)).end()
    messages.success(request, _("That session has ended."))
    return redirect("usersessions_list")


@require_POST
@login_required
def end_others(request: HttpRequest) -> HttpResponse:
    _say(request, end_all(editor(request), but=request.session.session_key))
    return redirect("usersessions_list")


@require_POST
@login_required
def end_everywhere(request: HttpRequest) -> HttpResponse:
    """This one too: the next page is the log-in."""
    end_all(editor(request))
    return redirect("account_login")


def end_all(user: User, *, but: str | None = None) -> int:
    """How many. Also those that wait for a closed account to be opened again, which no list shows."""
    if user.is_active:
        UserSession.objects.purge_and_list(user)  # what has run out is not counted
    sessions = UserSession.objects.filter(user=user).exclude(session_key=but or "")
    for session in sessions:
        session.end()
    return len(sessions)


def _say(request: HttpRequest, count: int) -> None:
    messages.success(
        request, ngettext("%(count)s session has ended.", "%(count)s sessions have ended.", count) % {"count": count}
    )
