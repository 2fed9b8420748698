"""What somebody typed into a form of the desk whose save was refused at the door: the session had ended, or another tab
had logged in anew. It waits in the session, and the form shows it after the log-in; nothing is saved by that.

A form tells by a signed field whom it was given to. Only that person gets the text back, and nobody else's site can put
words into a form of the desk. Files and passwords are not kept.
"""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.signing import BadSignature, TimestampSigner
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.csrf import csrf_failure

KEPT = "unsaved"
"""In the session: by the form's address what was typed there."""
WHOSE = "_whose"
LONGEST = 1_000_000
MOST = 3
"""Forms kept at once, the latest; one of them may hold so many characters."""
DAYS = 7
"""So long after it was drawn a form can be sent."""


@dataclass(frozen=True)
class Typed:
    fields: QueryDict
    had_files: bool

    @property
    def sentence(self) -> str:
        told = _(
            "This is what you typed before you were logged out. Nothing of it is saved yet: look at it, then save."
        )
        return f"{told} {_('The file was not kept: choose it again.')}" if self.had_files else told


def whose(request: HttpRequest) -> str:
    """The value of the field WHOSE in a form for this user."""
    return _signer().sign(str(request.user.pk))


def keep(request: HttpRequest) -> bool:
    """Of a refused POST; whether it was kept."""
    owner = _owner(request)
    is_somebody_elses = request.user.is_authenticated and str(request.user.pk) != owner
    fields = {name: values for name, values in request.POST.lists() if not name.startswith("_") and _is_kept(name)}
    if not owner or is_somebody_elses or sum(len(v) for values in fields.values() for v in values) > LONGEST:
        return False
    others = {path: held for path, held in request.session.get(KEPT, {}).items() if path != request.get_full_path()}
    typed = {"owner": owner, "fields": fields, "had_files": bool(request.FILES)}
    request.session[KEPT] = dict([*others.items(), (request.get_full_path(), typed)][-MOST:])
    return True


def take(request: HttpRequest) -> Typed | None:
    """What the user typed at this address and could not save. It is given back once."""
    held = request.session.get(KEPT, {})
    typed = held.get(request.get_full_path())
    if typed is None or typed["owner"] != str(request.user.pk):
        return None
    request.session[KEPT] = {path: other for path, other in held.items() if path != request.get_full_path()}
    fields = QueryDict(mutable=True)
    for name, values in typed["fields"].items():
        fields.setlist(name, values)
    return Typed(fields, typed["had_files"])


def forget_others(request: HttpRequest, user: Any) -> None:
    """Whoever logs in gets their own back and no one else's."""
    held = request.session.get(KEPT, {})
    own = {path: typed for path, typed in held.items() if typed["owner"] == str(user.pk)}
    if own != held:
        request.session[KEPT] = own


def keep_and_tell(request: HttpRequest) -> None:
    if request.method == "POST" and keep(request):
        messages.warning(request, _("Your session has ended. Log in: what you typed is kept, and shown to you again."))


def not_sent(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Django's CSRF_FAILURE_VIEW: a log-in in another tab makes all open forms too old."""
    return redirect(request.get_full_path()) if keep(request) else csrf_failure(request, reason)


def _is_kept(name: str) -> bool:
    return name != "csrfmiddlewaretoken" and "password" not in name


def _owner(request: HttpRequest) -> str:
    try:
        return _signer().unsign(request.POST.get(WHOSE, ""), max_age=DAYS * 24 * 3600)
    except BadSignature:
        return ""


def _signer() -> TimestampSigner:
    return TimestampSigner(salt="timeline.accounts.unsaved")
