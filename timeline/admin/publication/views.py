"""Publish, correct, retract from a record's page: a page between asks for the note and shows what will be printed."""

from typing import Any

from csp.constants import SELF
from csp.decorators import csp_replace, csp_update
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.decorators import method_decorator
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.clickjacking import xframe_options_sameorigin

from timeline import editorial
from timeline.accounts import unsaved
from timeline.accounts.people import editor
from timeline.admin.forms import put
from timeline.admin.inbox.following import came_from, next_after
from timeline.admin.namesakes import ways_to_mark
from timeline.admin.publication.acts import ACTS, FORESEEN, publishing_right
from timeline.admin.publication.note import REFUSED, NoteForm, by_part, objections
from timeline.admin.publication.pages import own_first, pages, proof_of
from timeline.admin.publication.preview import changed_fields, rows
from timeline.admin.rights import SEE_INBOX, Missing, holds, require
from timeline.admin.standing import Standing, standing_of
from timeline.models import Printable, TimelineEntry, User
from timeline.printed.models import Edition
from timeline.printed.typesetting.brief import page_address


def unfinished(record: Printable, *, by: User) -> list[tuple[str, list[str]]]:
    """What must be done before an entry that is not in print as it stands can be published: parts and sentences."""
    if not isinstance(record, TimelineEntry) or standing_of(record) not in (Standing.DRAFT, Standing.EDITED):
        return []
    return by_part(objections(editorial.preview(record, by=by).refusal))


class PrintingAdmin:
    """Adds these pages to a ModelAdmin of a printable record."""

    def get_urls(self) -> list[URLPattern]:
        name, guarded = f"{self.opts.app_label}_{self.opts.model_name}", self.admin_site.admin_view  # type: ignore[attr-defined]
        return [
            path("<int:pk>/print/<slug:verb>/", guarded(self.print_view), name=f"{name}_print"),
            path("<int:pk>/proof/", guarded(self.proof_view), name=f"{name}_proof"),
            *super().get_urls(),  # type: ignore[misc]
        ]

    @method_decorator(csp_update({"frame-src": [SELF]}))
    def print_view(self, request: HttpRequest, pk: int, verb: str) -> HttpResponse:
        if verb not in ACTS:
            raise Http404
        record = self._to_be_printed(request, pk)
        typed = unsaved.take(request)
        note = typed.get("note", "") if typed else ""
        form = NoteForm(request.POST or None, initial={"seen_version": record.version, "note": note})
        article = _came_from(request, record, verb)
        if form.is_valid() and self._printed(request, record, verb, form, article):
            return redirect(_onward(article) or _page_of(record))
        marks = unsaved.marks(request, is_shown_again=typed is not None)
        return render(request, "admin/print.html", self._context(request, record, verb, form) | marks)

    @method_decorator([csp_replace({"frame-ancestors": [SELF]}), xframe_options_sameorigin, never_cache])
    def proof_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The very page that readers would get, of the record or (`of`) of one that is printed with it; by POST with
        the public note as it is typed so far. Where there is none, the page that asks before publishing says why."""
        record, verb = self._to_be_printed(request, pk), request.GET.get("verb", "publish")
        if verb not in ACTS:
            raise Http404
        preview = _foreseen(request, record, verb, _typed(request))
        found = proof_of(preview, request.GET.get("of", record.record_id))
        if found is None:
            return redirect(reverse(f"admin:timeline_{record._meta.model_name}_print", args=[record.pk, verb]))
        template, drawn = found
        return render(request, "admin/proof.html", drawn | {"template": template})

    def _to_be_printed(self, request: HttpRequest, pk: int) -> Printable:
        record = get_object_or_404(self.get_queryset(request), pk=pk)  # type: ignore[attr-defined]
        require(request, publishing_right(record))
        if not self.has_view_permission(request, record):  # type: ignore[attr-defined]
            raise Missing(f"timeline.view_{record._meta.model_name}")
        return record

    def _printed(self, request: HttpRequest, record: Printable, verb: str, form: NoteForm, article: int | None) -> bool:
        act, _label, done = ACTS[verb]
        try:
            edition = act(record, by=editor(request), **_given(verb, form))
        except editorial.Refused as refusal:
            form.refuse(refusal)
            put(form, "seen_version", self.get_queryset(request).get(pk=record.pk).version)  # type: ignore[attr-defined]
            return False
        except editorial.PublicationBusy as busy:
            messages.error(request, str(busy))
            return False
        messages.success(request, _with_links(done, edition, article))
        for sentence in edition.left_out:
            messages.warning(request, _("A draft beside it was left out: %(why)s") % {"why": sentence})
        self.log_change(request, record, f"{edition.get_action_display()}: {edition.note}")  # type: ignore[attr-defined]
        return True

    def _context(self, request: HttpRequest, record: Printable, verb: str, form: NoteForm) -> dict[str, Any]:
        preview = _foreseen(request, record, verb, _typed(request))
        form.show(preview.seen)
        found = objections(form.refusal if form.is_bound else preview.refusal)
        own, others = own_first(pages(preview), record)
        return {
            **self.admin_site.each_context(request),  # type: ignore[attr-defined]
            "opts": self.opts,  # type: ignore[attr-defined]
            "original": record,
            "title": ACTS[verb][1],
            "verb": verb,
            "form": form,
            "objections": by_part(found),
            "at_fields": f"{_page_of(record)}?{REFUSED}",
            "missing": [] if verb == "retract" else _missing_quotes(record),
            "namesakes": ways_to_mark(request, [error for _field, error in found]),
            "needs_note": verb != "publish",
            "rows": [] if verb == "retract" else rows(record),
            "changed": changed_fields(record),
            "own": own,
            "first": [page for page in others if page.is_first],
            "following": [page for page in others if not page.is_first],
            "proof": reverse(f"admin:timeline_{record._meta.model_name}_proof", args=[record.pk]),
            "back": _page_of(record),
        }


def _foreseen(request: HttpRequest, record: Printable, verb: str, note: str) -> editorial.Preview:
    return FORESEEN[verb](record, by=editor(request), note=note)


def _typed(request: HttpRequest) -> str:
    """The public note as it was sent; none if it can't be one."""
    form = NoteForm(request.POST)
    form.is_valid()
    return form.cleaned_data.get("note") or ""


def _missing_quotes(record: Printable) -> list[editorial.Quoted]:
    """Those that stand in the way of printing it."""
    quotes = editorial.quotes_of(record.pk) if isinstance(record, TimelineEntry) else []
    return [quoted for quoted in quotes if quoted.state is editorial.QuoteState.MISSING]


def _given(verb: str, form: NoteForm) -> dict[str, Any]:
    """A retraction is of what is in print, whatever was edited since."""
    given = form.cleaned_data
    return {name: value for name, value in given.items() if (verb, name) != ("retract", "seen_version")}


def _came_from(request: HttpRequest, record: Printable, verb: str) -> int | None:
    """The article in the inbox from which came what is to be printed, if any did; asked before it is printed."""
    if request.method != "POST" or verb == "retract" or not isinstance(record, TimelineEntry):
        return None
    return came_from(record) if holds(request, *SEE_INBOX) else None


def _onward(article: int | None) -> str:
    """To what is next in the inbox, after what came from there."""
    return next_after(article) if article else ""


def _page_of(record: Printable) -> str:
    return reverse(f"admin:timeline_{record._meta.model_name}_change", args=[record.pk])


def _with_links(done: Any, edition: Edition, article: int | None) -> str:
    """To the page; and to the article from which it came, which may tell of more."""
    page = page_address(edition.kind, edition.document)
    links = [(page, _("See the page"))] if page else []
    links += [(reverse("admin:inbox_article", args=[article]), _("Its article may tell of more"))] if article else []
    return format_html("{}{}", done, format_html_join("", ' <a href="{}">{}</a>', links))
