"""The buttons beside a sentence that an editor chose: a draft of it, or one more citation of an entry on record."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from timeline import editorial
from timeline.accounts.people import editor
from timeline.admin.inbox import opened
from timeline.admin.inbox.accepting import AcceptForm
from timeline.admin.inbox.asked import Asked
from timeline.admin.numbers import is_number
from timeline.admin.rights import DECIDE
from timeline.ingest.picking import Pick
from timeline.models import Article, Suggestion, TimelineEntry

RIGHTS = {
    "accept": (*DECIDE, "timeline.add_timelineentry", "timeline.change_timelineentry"),
    "attach": (*DECIDE, "timeline.change_timelineentry"),
}


def _accept(request: HttpRequest, article: Article, verb: str) -> HttpResponse:
    asked = Asked.read(request.POST)
    suggestion = opened.to_accept(article, asked)
    form = AcceptForm(request, suggestion, request.POST) if suggestion else None
    if form and form.is_bound and not form.is_valid():
        messages.error(request, _("Nothing is made yet: look at what is marked beside the button."))
        return redirect(asked.address(article.pk, form.sent))
    chosen = form.chosen() if form and form.is_bound else editorial.Chosen()
    try:
        entry = _accepted(request, article, asked, chosen)
    except editorial.Refused as refusal:
        messages.error(request, " ".join(refusal.told()))
        return redirect(asked.address(article.pk, form.sent if form and form.is_bound else ""))
    messages.success(request, _("A draft, filled from the sentence. Check it, then publish it."))
    return redirect("admin:timeline_timelineentry_change", entry.pk)


def _accepted(request: HttpRequest, article: Article, asked: Asked, chosen: editorial.Chosen) -> TimelineEntry:
    by, version, answered_by = editor(request), asked.version, asked.answered_by
    if asked.of is None:
        pick = _chosen(asked)
        return editorial.accept_pick(article, pick, version, by=by, chosen=chosen, answered_by=answered_by)
    return editorial.accept_marked(
        _waiting(asked.of), version, by=by, chosen=chosen, demands=asked.demands, answered_by=answered_by
    )


def _attach(request: HttpRequest, article: Article, verb: str) -> HttpResponse:
    asked, number = Asked.read(request.POST), request.POST.get("entry", "")
    entry = TimelineEntry.objects.filter(pk=number).first() if is_number(number) else None
    if entry is None:
        messages.error(request, _("Choose the entry that this sentence supports."))
        return redirect(asked.address(article.pk))
    if asked.of:
        editorial.attach(_waiting(asked.of), entry, by=editor(request))
    else:
        editorial.attach_pick(article, _chosen(asked), asked.version, entry, by=editor(request))
    url = reverse("admin:timeline_timelineentry_change", args=[entry.pk])
    done = _("The sentence is now a citation of")
    messages.success(request, format_html('{} <a href="{}">{} {}</a>.', done, url, entry.record_id, entry))
    return redirect("admin:inbox_article", article.pk)


def _waiting(pk: int) -> Suggestion:
    found = Suggestion.objects.filter(pk=pk).first()
    if found is None:
        raise editorial.Refused(
            _("This suggestion is there no more: its article was read again, and nothing was decided.")
        )
    return found


def _chosen(asked: Asked) -> Pick:
    if asked.pick is None:
        raise editorial.Refused(_("No such words stand in the article: choose a sentence of it."))
    return asked.pick


VERBS: dict[str, Callable[[HttpRequest, Article, str], HttpResponse]] = {"accept": _accept, "attach": _attach}
