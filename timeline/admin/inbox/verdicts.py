"""The inbox's buttons: each is one function of editorial, a sentence, and where the editor goes next."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from timeline import editorial
from timeline.accounts.people import editor
from timeline.accounts.unsaved import posted_from
from timeline.admin.inbox import tabs
from timeline.admin.inbox.accepting import AcceptForm
from timeline.admin.inbox.following import following
from timeline.admin.numbers import is_number
from timeline.admin.rights import DECIDE, require
from timeline.models import Claim, Suggestion, TimelineEntry

NOTHING = editorial.Chosen()
REFUSALS = Claim.Verdict.refusals()
RIGHTS = {
    "refuse": DECIDE,
    "accept": (*DECIDE, "timeline.add_timelineentry", "timeline.change_timelineentry"),
    "attach": (*DECIDE, "timeline.change_timelineentry"),
    "reopen": (*DECIDE, "timeline.change_timelineentry"),
}
"""What each button reads and does."""


@posted_from("admin:inbox_suggestion")
def decide(request: HttpRequest, pk: int, verb: str) -> HttpResponse:
    act = _refuse if verb in REFUSALS else VERBS.get(verb)
    if act is None:
        raise Http404
    require(request, *RIGHTS["refuse" if verb in REFUSALS else verb])
    suggestion = Suggestion.objects.filter(pk=pk).first()
    if suggestion is None:
        return _gone(request)
    try:
        return act(request, suggestion, verb)
    except editorial.Refused as refusal:
        messages.error(request, " ".join(refusal.told()))
        return redirect("admin:inbox_suggestion", pk)


def _gone(request: HttpRequest) -> HttpResponse:
    """Its article was read again, and tells of it no more. What was typed is told, so that it can be copied."""
    told = _("This suggestion is there no more: its article was read again, and nothing was decided.")
    reason = request.POST.get("reason", "")[:300]
    typed = _("You typed: “%(reason)s”.") % {"reason": reason} if reason else ""
    messages.error(request, " ".join(filter(None, [told, typed])))
    return redirect("admin:inbox")


def _accept(request: HttpRequest, suggestion: Suggestion, verb: str) -> HttpResponse:
    form = AcceptForm(request, suggestion, request.POST)
    if form.is_bound and not form.is_valid():
        messages.error(request, _("Nothing is made yet: look at what is marked beside the button."))
        return _again(suggestion, form)
    try:
        entry = editorial.accept(suggestion, by=editor(request), chosen=form.chosen() if form.is_bound else NOTHING)
    except editorial.Refused as refusal:
        messages.error(request, " ".join(refusal.told()))
        return _again(suggestion, form)
    messages.success(request, _("A draft, filled from the suggestion. Check it, then publish it."))
    return redirect("admin:timeline_timelineentry_change", entry.pk)


def _again(suggestion: Suggestion, form: AcceptForm) -> HttpResponse:
    """Its page, with what was chosen."""
    address = reverse("admin:inbox_suggestion", args=[suggestion.pk])
    return redirect(f"{address}?{form.sent}" if form.is_bound else address)


def _attach(request: HttpRequest, suggestion: Suggestion, verb: str) -> HttpResponse:
    number = request.POST.get("entry", "")
    entry = TimelineEntry.objects.filter(pk=number).first() if is_number(number) else None
    if entry is None:
        messages.error(request, _("Choose the entry that this sentence supports."))
        return redirect("admin:inbox_suggestion", suggestion.pk)
    onward = _next(suggestion)
    editorial.attach(suggestion, entry, by=editor(request))
    url = reverse("admin:timeline_timelineentry_change", args=[entry.pk])
    done = _("The sentence is now a citation of")
    messages.success(request, format_html('{} <a href="{}">{} {}</a>.', done, url, entry.record_id, entry))
    return onward


def _refuse(request: HttpRequest, suggestion: Suggestion, verb: str) -> HttpResponse:
    onward = _next(suggestion)
    editorial.refuse(suggestion, by=editor(request), verdict=verb, reason=request.POST.get("reason", "")[:300])
    return onward


def _reopen(request: HttpRequest, suggestion: Suggestion, verb: str) -> HttpResponse:
    seen = editorial.SeenVerdict(request.POST.get("claim", ""), request.POST.get("told", "")[:300])
    left = editorial.reopen(suggestion, by=editor(request), seen=seen)
    messages.success(request, _("“%(title)s” waits again.") % {"title": suggestion.title})
    if left:
        messages.warning(request, left)
    return redirect("admin:inbox_suggestion", suggestion.pk)


VERBS: dict[str, Callable[[HttpRequest, Suggestion, str], HttpResponse]] = {
    "accept": _accept,
    "attach": _attach,
    "reopen": _reopen,
}


def _next(suggestion: Suggestion) -> HttpResponse:
    """To the one that follows in the same article, else to the head of the list in which it stood."""
    next_one = following(suggestion)
    if next_one:
        return redirect("admin:inbox_suggestion", next_one.pk)
    return redirect(reverse("admin:inbox") + ("" if suggestion.is_sure else tabs.MAYBE.query))
