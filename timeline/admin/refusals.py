"""A refusal is a page of the desk: it says which right is missing and who can give it."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import Permission
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from timeline.accounts import roles
from timeline.admin.rights import Missing, OutOfReach
from timeline.models import User

View = Callable[..., HttpResponse]
BACKEND = "django.contrib.auth.backends.ModelBackend"
ACTS = {
    "view": gettext_lazy("see %(what)s"),
    "add": gettext_lazy("add %(what)s"),
    "change": gettext_lazy("change %(what)s"),
    "delete": gettext_lazy("delete %(what)s"),
    "publish": gettext_lazy("publish, correct or retract %(what)s"),
    "give": gettext_lazy("give people their roles"),
}
VIEWS = {"changelist": "view", "history": "view", "add": "add", "delete": "delete"}


def explained(view: View) -> View:
    """The view, whose refusals are answered with the page."""

    @wraps(view)
    def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except PermissionDenied as refusal:
            return _page(request, refusal)

    return answered


def _page(request: HttpRequest, refusal: PermissionDenied) -> HttpResponse:
    context = {
        **admin.site.each_context(request),
        "title": _("You may not do that"),
        "sentences": _sentences(request, refusal),
    }
    return render(request, "admin/refused.html", context, status=403)


def _sentences(request: HttpRequest, refusal: PermissionDenied) -> list[str]:
    if isinstance(refusal, OutOfReach):
        return [_("This person holds rights that you could not give. Only a superuser may see or change the account.")]
    right = refusal.right if isinstance(refusal, Missing) else _asked_for(request)
    act = _in_words(right)
    if not act:
        return [_("Only a superuser may.")]
    if request.user.has_perm(right) and not isinstance(refusal, Missing):
        return [_("Your account may %(act)s, but not this one in its present state.") % {"act": act}]
    return [_("Your account may not %(act)s.") % {"act": act}, _who_may(right), _who_helps(right)]


def _asked_for(request: HttpRequest) -> str:
    """The right that a page of Django's own stands for, by its name: timeline_story_change."""
    match = request.resolver_match
    label, model, view = (*(match.url_name or "" if match else "").split("_"), "", "", "")[:3]
    if (label, model) == ("auth", "user"):
        return "timeline.change_user"
    changing = "change" if request.method == "POST" else "view"
    return f"{label}.{VIEWS.get(view, changing)}_{model}"


def _in_words(right: str) -> str:
    label, _dot, codename = right.partition(".")
    verb, _line, noun = codename.partition("_")
    if verb not in ACTS or not label or not Permission.objects.filter(codename=codename).exists():
        return ""
    what = "" if verb == "give" else apps.get_model(label, noun)._meta.verbose_name_plural
    return ACTS[verb] % {"what": what}


def _who_may(right: str) -> str:
    holding = roles.holding(right)
    if not holding:
        return _("No role has that right; a superuser has it.")
    return _("Whoever has this role may: %(roles)s.") % {"roles": ", ".join(holding)}


def _who_helps(right: str) -> str:
    """By name: it is a small house, and the reader is one of it."""
    people = User.objects.with_perm("timeline.give_role", backend=BACKEND) if roles.holding(right) else _superusers()
    names = [person.get_full_name() or person.get_username() for person in people.order_by("username")[:3]]
    return _("Ask one of these people for it: %(names)s.") % {"names": ", ".join(names)} if names else ""


def _superusers() -> Any:
    return User.objects.filter(is_superuser=True, is_active=True)
