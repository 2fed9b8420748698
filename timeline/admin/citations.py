"""What an entry rests on, in its form; and the page that sets a quote beside the text that is held of its article."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.urls import URLPattern, path, reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from timeline import editorial
from timeline.accounts.people import editor
from timeline.admin.forms import PlainForm, Sheets
from timeline.admin.rights import Missing
from timeline.editorial.quotes import QuoteState
from timeline.models import Citation, TimelineEntry
from timeline.pages.difference import word_by_word
from timeline.vocabulary import Supported


class CitationSet(forms.BaseInlineFormSet):
    def clean(self) -> None:
        """Once for the same words of the same article; the database compares their hashes, which no form does."""
        super().clean()
        seen: set[tuple[Any, str]] = set()
        for form in self.forms:
            given = getattr(form, "cleaned_data", {})
            cited = given.get("article"), given.get("quote_exact", "")
            if given.get("article") and not given.get("DELETE"):
                if cited in seen:
                    form.add_error("quote_exact", gettext("These words of this article are cited already."))
                seen.add(cited)


class CitationForm(PlainForm):
    supports = forms.MultipleChoiceField(
        label=_("Supports"), choices=Supported.choices, widget=forms.CheckboxSelectMultiple, required=False
    )

    class Meta:
        model = Citation
        fields = [
            *("article", "supports", "quote_exact", "quote_prefix", "quote_suffix"),
            *("locator", "basis", "rests_on"),
        ]


class CitationInline(Sheets):
    model = Citation
    form = CitationForm
    formset = CitationSet
    autocomplete_fields = ["article"]
    readonly_fields = ["compared"]
    fieldsets = [
        (None, {"fields": ["article", "quote_exact", "compared", "supports"]}),
        (
            _("Where it stands, and what it rests on"),
            {
                "classes": ["collapse"],
                "fields": [("quote_prefix", "quote_suffix"), "locator", ("basis", "rests_on")],
            },
        ),
    ]

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "quote_exact":
            kwargs["widget"] = forms.Textarea(attrs={"rows": 2})
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    @admin.display(description=_("in its text"))
    def compared(self, citation: Citation) -> SafeString:
        """As the words were saved last."""
        return render_to_string("admin/_quoted.html", {"quoted": self._quoted(citation), "citation": citation})

    def _quoted(self, citation: Citation) -> editorial.Quoted | None:
        if citation.pk and not hasattr(self, "_of_entry"):
            self._of_entry = {each.citation.pk: each for each in editorial.quotes_of(citation.entry_id)}
        return self._of_entry.get(citation.pk) if citation.pk else None


class QuotesAdmin:
    """Adds to the entries' pages one for each quote: the words beside the text that is held, and what to do."""

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.quote_view)  # type: ignore[attr-defined]
        address = "<int:pk>/quotes/<int:citation>/"
        return [path(address, view, name="timeline_timelineentry_quote"), *super().get_urls()]  # type: ignore[misc]

    def quote_view(self, request: HttpRequest, pk: int, citation: int) -> HttpResponse:
        entry = get_object_or_404(self.get_queryset(request), pk=pk)  # type: ignore[attr-defined]
        if not self.has_change_permission(request, entry):  # type: ignore[attr-defined]
            raise Missing("timeline.change_timelineentry")
        cited = get_object_or_404(Citation.objects.filter(entry=entry).exclude(quote_exact=""), pk=citation)
        if request.method == "POST" and self._settled(request, cited):
            return redirect(f"{_page_of(entry)}#citations-group")
        quoted = editorial.quote_of(cited)
        passage = quoted.nearest() if quoted.state in (QuoteState.MISSING, QuoteState.CONFIRMED) else ""
        context = {
            **self.admin_site.each_context(request),  # type: ignore[attr-defined]
            "opts": self.opts,  # type: ignore[attr-defined]
            "title": gettext("Compare the quote"),
            "original": entry,
            "quoted": quoted,
            "passage": passage,
            "difference": list(word_by_word(quoted.citation.quote_exact.split(), passage.split())),
            "back": f"{_page_of(entry)}#citations-group",
        }
        return render(request, "admin/quote.html", context)

    def _settled(self, request: HttpRequest, citation: Citation) -> bool:
        seen: Any = {"by": editor(request), "shown": request.POST.get("shown", "")}
        try:
            if "passage" in request.POST:
                editorial.use_passage(citation, request.POST["passage"], **seen)
                done = gettext("The passage is quoted now.")
            else:
                editorial.confirm_quote(citation, **seen)
                done = gettext("Confirmed. The page will say that the words don’t stand in the text that is held.")
        except ValidationError as refusal:
            for sentence in refusal.messages:
                messages.error(request, sentence)
            return False
        self.log_change(request, citation.entry, done)  # type: ignore[attr-defined]
        messages.success(request, done)
        return True


def _page_of(entry: TimelineEntry) -> str:
    return reverse("admin:timeline_timelineentry_change", args=[entry.pk])
