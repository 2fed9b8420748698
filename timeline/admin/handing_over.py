"""What somebody hands over: an address, a saved page, a newsletter, a list of addresses, or the text of an article. And
the bookmark that sends the page that somebody reads to this form.
"""

import json
from typing import Any
from urllib.parse import quote

from django import forms
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from timeline.admin.forms import DayInput, PlainForm
from timeline.fields.inputs import VerbatimInput
from timeline.ingest import pipeline
from timeline.ingest.values import Given, Raw, Skipped
from timeline.models import Intake

LARGEST = 10 * 1024 * 1024
NOTHING = ("", None)
BOOKMARK = """\
(() => {
  const desk = "%(desk)s", form = open(desk + "%(form)s?from=bookmark");
  if (!form) return alert(%(refused)s);
  addEventListener("message", (said) => {
    if (said.source !== form || said.origin !== desk || said.data !== "ready") return;
    const html = document.documentElement.outerHTML;
    form.postMessage({ url: location.href, title: document.title, html }, desk);
  });
})()"""
"""Runs in the page that somebody reads: opens the form, and hands the page to it once it is there (bookmark.js)."""


def bookmark(request: HttpRequest) -> str:
    """The address of a bookmark for this desk."""
    desk = f"{request.scheme}://{request.get_host()}"
    refused = _("The desk could not be opened: allow this site to open windows, or save the page and hand it over.")
    code = BOOKMARK % {"desk": desk, "form": reverse("admin:timeline_intake_add"), "refused": json.dumps(refused)}
    return "javascript:" + quote(" ".join(code.split()), safe="(){}=>!|&;:,.?/' ").replace(" ", "%20")


class IntakeForm(PlainForm):
    """`at_hand` is the name and the body of what needs not be fetched; `addresses` are those that a list or a mail
    names."""

    page = forms.FileField(
        label=gettext_lazy("File"),
        required=False,
        help_text=gettext_lazy(
            "A page as saved from the browser (.html, .mhtml, .txt) when the address can't be fetched, a PDF, a "
            "newsletter (.eml) or a list of addresses (.txt): of these, each article that is named is fetched."
        ),
    )
    pasted = VerbatimInput(
        label=gettext_lazy("Pasted text"),
        required=False,
        max_length=LARGEST // 10,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=gettext_lazy("The text of an article with its headline, or addresses, one a line."),
    )
    at_hand: tuple[str, bytes | None] = NOTHING
    addresses: tuple[str, ...] = ()

    class Media:
        js = ["desk/bookmark.js"]

    class Meta:
        model = Intake
        fields = ["url", "given_published_on", "given_outlet"]
        widgets = {"given_published_on": DayInput(), "url": forms.URLInput(attrs={"class": "vURLField"})}
        help_texts = {
            "url": gettext_lazy("It is fetched, read, and its suggestions come to the inbox."),
            "given_published_on": gettext_lazy("Only if you know better than the page."),
            "given_outlet": gettext_lazy("Only if you know better than the page."),
        }

    @property
    def given(self) -> Given:
        day, outlet = self.cleaned_data["given_published_on"], self.cleaned_data["given_outlet"]
        return Given(published_on=day, outlet=outlet or None)

    def clean_page(self) -> Any:
        page = self.cleaned_data["page"]
        if page and page.size > LARGEST:
            raise forms.ValidationError(_("“%(name)s” is larger than 10 MB."), params={"name": page.name})
        return page

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        page, pasted = given.get("page"), given.get("pasted")
        if self.errors:
            return given
        if not (given.get("url") or page or pasted):
            raise forms.ValidationError(_("Give an address, a file or a text."))
        if page and pasted:
            raise forms.ValidationError(_("Give a file or a text, one at a time."))
        if page:
            self._look_into("page", page.name, page.read())
        elif pasted:
            self._look_into("pasted", "pasted.txt", pasted.encode())
        return given

    def _look_into(self, field: str, name: str, body: bytes) -> None:
        """Whether it is an article, or names some."""
        url = self.cleaned_data["url"]
        named = pipeline.listed(Raw(body, url=url or None, name=name))
        if isinstance(named, Skipped):
            self.add_error(field, named.detail)
        elif named and url:
            self.add_error("url", _("The addresses are named below: leave this one empty."))
        elif named:
            self.addresses = named
        else:
            self.at_hand = (name[:255], body)
