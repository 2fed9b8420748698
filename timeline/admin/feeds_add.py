"""Feeds → Add: the address of a site or of a feed, typed or taken from the list of those that cover the field; or a
list of feeds. What is found there is shown, and what is chosen is polled.
"""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from timeline import tasks
from timeline.accounts import unsaved
from timeline.addresses.web import is_web_address
from timeline.admin.feeds_starters import STARTERS
from timeline.admin.handing_over import LARGEST
from timeline.fields.inputs import CodeInput
from timeline.ingest import pipeline
from timeline.ingest.feeds.values import Found
from timeline.ingest.values import Skipped
from timeline.models import Feed

MOST = 50
"""Feeds of one site."""
HINTED = 10
"""Feeds of a list that are asked at once. The tick of the next seconds takes the others, and waits for a slow Redis."""


class SiteForm(forms.Form):
    """`found` are the feeds that the address leads to."""

    url = CodeInput(
        label=gettext_lazy("Address"),
        help_text=gettext_lazy("Of the site, any of its pages, or the feed itself."),
        required=False,
        widget=forms.TextInput(attrs={"class": "vURLField", "inputmode": "url", "autofocus": True}),
    )
    listed = forms.FileField(
        label=gettext_lazy("Or a list of feeds"),
        help_text=gettext_lazy("An .opml file, as feed readers export it."),
        required=False,
    )
    found: tuple[Found, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})

    def clean_url(self) -> str:
        typed: str = self.cleaned_data["url"]
        if not typed:
            return typed
        url = typed if "://" in typed else f"https://{typed}"
        self.found = _or_refused(pipeline.find_feeds(url))[:MOST]
        return url

    def clean_listed(self) -> Any:
        file = self.cleaned_data["listed"]
        if file:
            if file.size > LARGEST:
                raise forms.ValidationError(_("“%(name)s” is larger than 10 MB."), params={"name": file.name})
            self.found += _or_refused(pipeline.listed_feeds(file.read()))
        return file

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if not self.errors and not self.found:
            raise forms.ValidationError(_("Give an address or a list of feeds."))
        return given


def _or_refused(found: tuple[Found, ...] | Skipped) -> tuple[Found, ...]:
    if isinstance(found, Skipped):
        raise forms.ValidationError(found.detail)
    return found


def add(request: HttpRequest) -> HttpResponse:
    """The caller has asked for the right."""
    if "feed" in request.POST:
        return _added(request, [Found(url) for url in request.POST.getlist("feed") if is_web_address(url)])
    typed = unsaved.take(request) or QueryDict()
    form = SiteForm(request.POST or None, request.FILES or None, initial={"url": typed.get("url")})
    form.found = tuple(Found(url) for url in typed.getlist("feed") if is_web_address(url))
    if request.method == "POST" and form.is_valid() and len(form.found) == 1:
        return _added(request, list(form.found))
    title = _("Which of its feeds?") if form.found else _("Add a feed")
    context = {**admin.site.each_context(request), "title": title, "opts": Feed._meta, "form": form}
    known = set(Feed.objects.filter(url__in=[one.url for one in form.found]).values_list("url", flat=True))
    all_chosen = bool(request.FILES or typed.getlist("feed"))
    offered = {"found": form.found, "known": known, "starters": STARTERS, "all_chosen": all_chosen}
    marks = unsaved.marks(request, is_shown_again=bool(typed))
    return render(request, "admin/feeds_add.html", context | offered | marks)


def _added(request: HttpRequest, chosen: list[Found]) -> HttpResponse:
    added = [pipeline.add_feed(one.url, title=one.title) for one in chosen]
    new = [feed for feed, is_new in added if is_new]
    for feed in new[:HINTED]:
        tasks.hint_feed(feed.pk)
    count = len(new)
    said = ngettext(
        "%(count)d feed is asked from now on; its first articles come within a minute.",
        "%(count)d feeds are asked from now on; their first articles come within a minute.",
        count,
    )
    messages.success(request, said % {"count": count} if count else _("It is asked already."))
    if len(added) == 1:
        return redirect("admin:timeline_feed_change", added[0][0].pk)
    return redirect("admin:timeline_feed_changelist")
