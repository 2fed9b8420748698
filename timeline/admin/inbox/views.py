"""The inbox: what ingestion believes, article by article, the likeliest first; one suggestion is open at a time."""

from itertools import groupby
from typing import Any, cast

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.paginator import Page, Paginator
from django.db.models import F, Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext_lazy as _

from timeline.accounts import unsaved
from timeline.accounts.people import editor
from timeline.admin.inbox.places import places
from timeline.admin.inbox.proposal import line
from timeline.admin.inbox.proposal import show as shown
from timeline.admin.inbox.verdicts import REFUSALS, RIGHTS
from timeline.admin.rights import SEE_INBOX, holds, require, sees_every_entry
from timeline.models import Suggestion, SuggestionCandidate, TimelineEntry

PAGE = 25
RELATED = ["article__outlet", "claim__entry", "claim__by"]


class AttachForm(forms.Form):
    """Picks an entry that is on record."""

    entry = forms.ModelChoiceField(label=_("Entry"), queryset=TimelineEntry.objects.all())

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        picker = cast(forms.ModelChoiceField, self.fields["entry"])
        picker.widget = AutocompleteSelect(SuggestionCandidate._meta.get_field("entry"), admin.site)
        picker.widget.choices = picker.choices


def show(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    require(request, *SEE_INBOX)
    is_decided = request.GET.get("show") == "decided"
    page = Paginator(_decided() if is_decided else _waiting(), PAGE).get_page(request.GET.get("page"))
    chosen = get_object_or_404(_rows(), pk=pk) if pk else _first(page)
    typed = unsaved.take(request)
    context = _context(request, page, chosen, is_decided, typed or QueryDict())
    return render(request, "admin/inbox.html", context | unsaved.marks(request, is_shown_again=typed is not None))


def _rows() -> QuerySet[Suggestion]:
    candidates = Prefetch("candidates", SuggestionCandidate.objects.select_related("entry"))
    return Suggestion.objects.select_related(*RELATED).prefetch_related(candidates)


def _waiting() -> QuerySet[Suggestion]:
    return _rows().to_decide().ranked().defer("article__text")  # type: ignore[attr-defined]


def _decided() -> QuerySet[Suggestion]:
    """Those on which the verdicts were given, not all that they hold for."""
    return _rows().filter(claim__article=F("article")).order_by("-claim__at", "-pk").defer("article__text")


def _first(page: Page) -> Suggestion | None:
    """With its text, which the list leaves out."""
    return _rows().get(pk=page[0].pk) if len(page) else None


def _context(
    request: HttpRequest, page: Page, chosen: Suggestion | None, is_decided: bool, typed: QueryDict
) -> dict[str, Any]:
    form = AttachForm(initial={"entry": typed.get("entry")})
    return {
        **admin.site.each_context(request),
        "title": _("Inbox"),
        "page": page,
        "articles": [(article, list(map(line, rows))) for article, rows in groupby(page, lambda row: row.article)],
        "waiting": Suggestion.objects.to_decide().count() if is_decided else page.paginator.count,
        "is_decided": is_decided,
        "is_opened": request.resolver_match is not None and "pk" in request.resolver_match.kwargs,
        "chosen": chosen,
        "may": {act: holds(request, *rights) for act, rights in RIGHTS.items()},
        "refusals": REFUSALS,
        "sees_entries": sees_every_entry(request),
        "places": places(chosen) if chosen and sees_every_entry(request) else [],
        "shown": shown(chosen) if chosen else None,
        "form": form,
        "reason": typed.get("reason", ""),
        "media": form.media,
        "last": _rows().filter(claim__by=editor(request)).order_by("-claim__at", "pk").first(),
    }
