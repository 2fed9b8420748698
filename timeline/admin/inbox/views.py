"""The inbox: what ingestion believes, article by article, the likeliest first; one row is open at a time."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any, cast

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext_lazy as _

from timeline.accounts import unsaved
from timeline.accounts.people import editor
from timeline.admin.inbox import articles, rows, tabs
from timeline.admin.inbox.accepting import AcceptForm
from timeline.admin.inbox.asked import Asked
from timeline.admin.inbox.places import places
from timeline.admin.inbox.proposal import line
from timeline.admin.inbox.proposal import show as shown
from timeline.admin.inbox.rows import Row
from timeline.admin.inbox.tabs import Tab
from timeline.admin.inbox.verdicts import REFUSALS, RIGHTS
from timeline.admin.rights import SEE_INBOX, holds, require, sees_every_entry
from timeline.editorial.article import ASIDE
from timeline.models import Article, Suggestion, SuggestionCandidate, TimelineEntry

PAGE = 25
MAY = RIGHTS | articles.RIGHTS


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
    return _shown(request, get_object_or_404(rows.whole_suggestions(), pk=pk) if pk else None)


def show_article(request: HttpRequest, pk: int) -> HttpResponse:
    require(request, *SEE_INBOX)
    return _shown(request, get_object_or_404(rows.opened_articles(), pk=pk))


def _shown(request: HttpRequest, asked: Suggestion | Article | None) -> HttpResponse:
    tab = tabs.tab(request, asked)
    page = Paginator(tab.keys(), PAGE).get_page(request.GET.get("page"))
    listed = rows.rows(page)
    chosen = rows.row(asked) or (rows.whole(listed[0]) if listed else None)
    typed = unsaved.take(request)
    context = _context(request, page, listed, chosen, tab, typed or QueryDict())
    is_opened = {"is_opened": asked is not None}
    marks = unsaved.marks(request, is_shown_again=typed is not None)
    return render(request, "admin/inbox.html", context | is_opened | marks)


def _context(
    request: HttpRequest, page: Page, listed: list[Row], chosen: Row | None, tab: Tab, typed: QueryDict
) -> dict[str, Any]:
    form = AttachForm(initial={"entry": typed.get("entry")})
    pane = _pane(chosen, Asked.read(typed or request.GET))
    accepting = _accepting(request, _to_accept(chosen, pane), typed)
    sees_entries = sees_every_entry(request)
    return {
        **admin.site.each_context(request),
        "title": _("Inbox"),
        "page": page,
        "articles": [(article, list(_lines(of_it))) for article, of_it in groupby(listed, lambda row: row.article)],
        "waiting": page.paginator.count if tab == tabs.SURE else rows.waiting().count(),
        "maybe": page.paginator.count if tab == tabs.MAYBE else rows.maybe().count(),
        "tab": tab,
        "row": chosen,
        "may": {act: holds(request, *rights) for act, rights in MAY.items()},
        "sees_entries": sees_entries,
        "places": places(chosen.article, chosen.suggestion) if chosen and sees_entries else [],
        **pane,
        "form": form,
        "reason": typed.get("reason", ""),
        "accepting": accepting,
        "media": form.media + accepting.media if accepting else form.media,
        "last": rows.last_decided(editor(request)),
    }


def _accepting(request: HttpRequest, suggestion: Suggestion | None, typed: QueryDict) -> AcceptForm | None:
    """Filled with what was chosen before, where something had to be said first."""
    is_offered = suggestion and not suggestion.claim and holds(request, *MAY["accept"])
    return AcceptForm(request, suggestion, typed or request.GET) if suggestion and is_offered else None


def _to_accept(chosen: Row | None, pane: dict[str, Any]) -> Suggestion | None:
    """The suggestion that is open, or what reading makes of the sentence that is chosen."""
    if chosen and chosen.suggestion:
        return chosen.suggestion
    sentence = pane["to_read"].text.chosen if pane else None
    return sentence.suggestion if sentence else None


def _lines(of_it: Iterator[Row]) -> Iterator[Any]:
    for row in of_it:
        yield line(row.suggestion) if row.suggestion else row


def _pane(chosen: Row | None, asked: Asked) -> dict[str, Any]:
    """What is shown of the chosen one, and how it can be refused."""
    if chosen and chosen.suggestion:
        return {"chosen": chosen.suggestion, "shown": shown(chosen.suggestion), "refusals": REFUSALS}
    return {"to_read": articles.to_be_read(chosen.article, asked), "refusals": ASIDE} if chosen else {}
