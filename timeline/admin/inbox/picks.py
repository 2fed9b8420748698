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
from timeline.admin.inbox.accepting import AcceptForm
from timeline.admin.inbox.asked import Asked
from timeline.admin.numbers import is_number
from timeline.admin.rights import DECIDE
from timeline.ingest import store
from timeline.ingest.picking import Pick
from timeline.models import Article, TimelineEntry

RIGHTS = {
    "accept": (*DECIDE, "timeline.add_timelineentry", "timeline.change_timelineentry"),
    "attach": (*DECIDE, "timeline.change_timelineentry"),
}


def _accept(request: HttpRequest, article: Article, verb: str) -> HttpResponse:
    asked = Asked.of(request.POST)
    pick, form = _chosen(asked), None
    if store.text_version(article) == asked.version:
        form = AcceptForm(request, store.chosen(article, store.read_pick(article, pick).proposal), request.POST)
    if form and form.is_bound and not form.is_valid():
        messages.error(request, _("Nothing is made yet: look at what is marked beside the button."))
        return redirect(asked.address(article.pk, form.sent))
    try:
        entry = editorial.accept_pick(
            article,
            pick,
            asked.version,
            by=editor(request),
            chosen=form.chosen() if form and form.is_bound else editorial.Chosen(),
            answered_by=asked.answered_by,
        )
    except editorial.Refused as refusal:
        messages.error(request, " ".join(refusal.told()))
        return redirect(asked.address(article.pk, form.sent if form and form.is_bound else ""))
    messages.success(request, _("A draft, filled from the sentence. Check it, then publish it."))
    return redirect("admin:timeline_timelineentry_change", entry.pk)


def _attach(request: HttpRequest, article: Article, verb: str) -> HttpResponse:
    asked, number = Asked.of(request.POST), request.POST.get("entry", "")
    entry = TimelineEntry.objects.filter(pk=number).first() if is_number(number) else None
    if entry is None:
        messages.error(request, _("Choose the entry that this sentence supports."))
        return redirect(asked.address(article.pk))
    editorial.attach_pick(article, _chosen(asked), asked.version, entry, by=editor(request))
    url = reverse("admin:timeline_timelineentry_change", args=[entry.pk])
    done = _("The sentence is now a citation of")
    messages.success(request, format_html('{} <a href="{}">{} {}</a>.', done, url, entry.record_id, entry))
    return redirect("admin:inbox_article", article.pk)


def _chosen(asked: Asked) -> Pick:
    if asked.pick is None:
        raise editorial.Refused(_("No such words stand in the article: choose a sentence of it."))
    return asked.pick


VERBS: dict[str, Callable[[HttpRequest, Article, str], HttpResponse]] = {"accept": _accept, "attach": _attach}
