"""What somebody typed into a form of the desk whose save was refused at the door: the session had ended, or another tab
had logged in anew. It waits in the session, and the form shows it after the log-in; nothing is saved by that.

A form tells by a signed field whom it was given to. Only that person gets the text back, and nobody else's site can put
words into a form of the desk. Files and passwords are not kept.
"""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.signing import BadSignature, TimestampSigner
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.csrf import csrf_failure
from django.views.decorators.http import require_POST

KEPT = "typed"
"""In the session: the forms that wait, in the order in which they were sent."""
WHOSE = "_whose"
LONGEST = 1_000_000
"""Characters of one form; in all it is three times as many."""
MOST = 40
"""Forms that wait at once, the latest."""
DAYS = 7
"""So long after it was drawn a form can be sent."""
Form = dict[str, Any]
"""`page`: the address of the page where it stands, `owner`: of which user it is, `fields`: their values by name,
`had_files`, `had_passwords`."""
View = Callable[..., HttpResponse]


def posted_from(page: str) -> Callable[[View], View]:
    """For a view that answers POST alone: `page` names the one on which its form stands, with the same `pk`."""

    def decorate(view: View) -> View:
        posted = require_POST(view)
        posted.posted_from = page  # type: ignore[attr-defined]
        return posted

    return decorate


def page_of(request: HttpRequest) -> str:
    """The address of the page on which the form stands that was sent."""
    match = request.resolver_match
    page = getattr(match.func, "posted_from", None) if match else None
    return reverse(page, args=[match.kwargs["pk"]]) if match and page else request.get_full_path()


def whose(request: HttpRequest) -> str:
    """The value of the field WHOSE in a form for this user."""
    return _signer().sign(str(request.user.pk))


def marks(request: HttpRequest, *, is_shown_again: bool) -> dict[str, Any]:
    """What templates/admin/_whose.html draws, in each form of the page."""
    return {
        "whose": whose(request),
        "is_shown_again": is_shown_again,
        "is_as_stored": request.method == "GET" and not is_shown_again,
    }


def keep(request: HttpRequest) -> bool:
    """Of a refused POST; whether it was kept."""
    form = _sent(request)
    if form is None:
        return False
    others = [other for other in request.session.get(KEPT, []) if other != form]
    request.session[KEPT] = _latest([*others, form])
    return True


def take(request: HttpRequest) -> QueryDict | None:
    """What the user typed on this page and could not save, told in a message. Each form is given back once, the latest
    of a page first."""
    held = request.session.get(KEPT, []) if request.method == "GET" else []
    here = [form for form in held if (form["page"], form["owner"]) == (request.get_full_path(), str(request.user.pk))]
    if not here:
        return None
    *others, form = here
    request.session[KEPT] = [each for each in held if each is not form]
    messages.warning(request, " ".join(_sentences(form, others)))
    fields = QueryDict(mutable=True)
    for name, values in form["fields"].items():
        fields.setlist(name, values)
    return fields


def forget_others(request: HttpRequest, user: Any) -> None:
    """Whoever logs in gets their own back and no one else's."""
    held = request.session.get(KEPT, [])
    own = [form for form in held if form["owner"] == str(user.pk)]
    if own != held:
        request.session[KEPT] = own


def keep_and_tell(request: HttpRequest) -> None:
    if request.method == "POST" and keep(request):
        messages.warning(request, _("Your session has ended. Log in: what you typed is kept, and shown to you again."))


def not_sent(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Django's CSRF_FAILURE_VIEW: a log-in in another tab makes all open forms too old."""
    return redirect(page_of(request)) if keep(request) else csrf_failure(request, reason)


def _sent(request: HttpRequest) -> Form | None:
    """None where it is nobody's or somebody else's, nothing was typed, or far too much."""
    owner = _owner(request)
    is_somebody_elses = request.user.is_authenticated and str(request.user.pk) != owner
    fields = {name: values for name, values in request.POST.lists() if not name.startswith("_") and _is_kept(name)}
    form = {
        "page": page_of(request),
        "owner": owner,
        "fields": fields,
        "had_files": bool(request.FILES),
        "had_passwords": any(request.POST.get(name) for name in request.POST if _is_secret(name)),
    }
    return form if owner and not is_somebody_elses and 0 < _size(form) <= LONGEST else None


def _latest(forms: list[Form]) -> list[Form]:
    """Those that there is room for."""
    kept: list[Form] = []
    for form in reversed(forms[-MOST:]):
        if sum(map(_size, kept)) + _size(form) > 3 * LONGEST:
            break
        kept.insert(0, form)
    return kept


def _size(form: Form) -> int:
    return sum(len(value) for values in form["fields"].values() for value in values)


def _sentences(form: Form, others: list[Form]) -> list[str]:
    told = [_("This is what you typed before you were logged out. Nothing of it is saved yet: look at it, then save.")]
    if form["had_files"]:
        told.append(_("The file was not kept: choose it again."))
    if form["had_passwords"]:
        told.append(_("The password was not kept: type it again."))
    if others:
        told.append(_("You typed something else on this page in another window: open the page once more to see that."))
    return told


def _is_kept(name: str) -> bool:
    return name != "csrfmiddlewaretoken" and not _is_secret(name)


def _is_secret(name: str) -> bool:
    """“usable_password” is the choice whether an account has one."""
    return "password" in name and name != "usable_password"


def _owner(request: HttpRequest) -> str:
    try:
        return _signer().unsign(request.POST.get(WHOSE, ""), max_age=DAYS * 24 * 3600)
    except BadSignature:
        return ""


def _signer() -> TimestampSigner:
    return TimestampSigner(salt="timeline.accounts.unsaved")
