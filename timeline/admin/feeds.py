"""Feeds: how each does, what it brought last, and what can be done about it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.timesince import timesince
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST

from timeline import tasks
from timeline.admin import feeds_add
from timeline.admin.base import DeskAdmin
from timeline.admin.feeds_sifted import coverage, preview
from timeline.admin.intakes import state
from timeline.admin.rights import holds, require
from timeline.models import Feed

ACT = ("timeline.view_feed", "timeline.change_feed")
LATELY = 20


class HealthFilter(admin.SimpleListFilter):
    title = gettext_lazy("how it does")
    parameter_name = "health"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [
            ("trouble", gettext_lazy("fails, or has fallen silent")),
            ("paused", gettext_lazy("paused")),
            ("retired", gettext_lazy("retired")),
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if self.value() == "trouble":
            return queryset.in_trouble(timezone.now())  # type: ignore[attr-defined]
        if self.value() == "paused":
            return queryset.filter(is_active=False)
        return queryset.exclude(retired_because="") if self.value() == "retired" else queryset


def _ask(feeds: QuerySet) -> int:
    """Whatever became of them before. Returns how many."""
    return feeds.update(
        due_at=timezone.now(), lease_until=None, hinted_until=None, attempts=0, retired_because="", is_active=True
    )


def _poll(feed: Feed) -> None:
    _ask(Feed.objects.filter(pk=feed.pk))
    tasks.hint_feed(feed.pk)


def _pause(feed: Feed) -> None:
    Feed.objects.filter(pk=feed.pk).update(is_active=False)


ACTS: dict[str, tuple[Callable[[Feed], None], Promise]] = {
    "poll": (_poll, gettext_lazy("It is asked now; what it brings shows here in a moment.")),
    "pause": (_pause, gettext_lazy("It is asked no more, until you ask it again.")),
}


@admin.register(Feed)
class FeedAdmin(DeskAdmin):
    change_form_template = "admin/feed.html"
    is_added_by_this_form = False
    list_display = ["__str__", "how_it_does", "week", "good_at", "failures", "due_at", "outlet"]
    if_empty = gettext_lazy("No feed is asked yet. Add a site by any of its pages: its feeds are found.")
    list_select_related = ["outlet"]
    list_filter = [HealthFilter]
    search_fields = ["url", "title"]
    autocomplete_fields = ["outlet"]
    actions = ["ask_now"]
    readonly_fields = ["how_it_does", "why", "asked_at", "good_at", "failures", "week", "rhythm", "due_at", "problems"]

    def get_fieldsets(self, request: HttpRequest, obj: Feed | None = None) -> Any:
        """Without the lines that have nothing to say."""
        said = ["why"] if obj and self.why(obj) else []
        health = ["how_it_does", *said, ("good_at", "asked_at"), ("failures", "week"), ("rhythm", "due_at")]
        unread = ["problems"] if obj and obj.problems else []
        return [
            (None, {"fields": ["title", "url", "outlet", "threshold"]}),
            (gettext_lazy("How it does"), {"fields": [*health, *unread]}),
        ]

    @admin.action(description=gettext_lazy("Ask the chosen now"))
    def ask_now(self, request: HttpRequest, chosen: QuerySet) -> None:
        require(request, *ACT)
        count = _ask(chosen)
        said = ngettext("%(count)d feed is asked now.", "%(count)d feeds are asked now.", count)
        messages.success(request, said % {"count": count})

    @admin.display(description=gettext_lazy("how it does"))
    def how_it_does(self, feed: Feed) -> str:
        return str(feed.health(timezone.now()).label)

    @admin.display(description=gettext_lazy("why"), empty_value="")
    def why(self, feed: Feed) -> str:
        if feed.retired_because or feed.last_error:
            return feed.retired_because or feed.last_error
        if feed.newest_at and feed.stale_at and feed.stale_at <= timezone.now():
            return _("Nothing new for %(long)s, which is long for it.") % {"long": timesince(feed.newest_at)}
        return ""

    @admin.display(description=gettext_lazy("items a week"), ordering="items_a_week")
    def week(self, feed: Feed) -> str:
        return "" if feed.items_a_week is None else f"{feed.items_a_week:.1f}"

    @admin.display(description=gettext_lazy("asked every"))
    def rhythm(self, feed: Feed) -> str:
        return timesince(timezone.now() - (feed.interval or timedelta(0))) if feed.interval else ""

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        require(request, "timeline.add_feed")
        return feeds_add.add(request)

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any) -> Any:
        if feed := context.get("original"):
            context["may_act"] = holds(request, *ACT)
            context["brought"] = list(_brought(feed)) if holds(request, "timeline.view_intake") else []
            context["coverage"], context["preview"] = coverage(feed), preview(feed)
            context["is_asked"] = feed.is_active and not feed.retired_because
        return super().render_change_form(request, context, *args, **kwargs)

    def get_urls(self) -> list[URLPattern]:
        act = self.admin_site.admin_view(require_POST(self.act))
        acts = [path(f"<int:pk>/{verb}/", act, {"verb": verb}, f"timeline_feed_{verb}") for verb in ACTS]
        return [*acts, *super().get_urls()]

    def act(self, request: HttpRequest, pk: int, verb: str) -> HttpResponse:
        require(request, *ACT)
        feed = get_object_or_404(Feed, pk=pk)
        do, done = ACTS[verb]
        do(feed)
        self.log_change(request, feed, str(verb))
        messages.success(request, str(done))
        return redirect("admin:timeline_feed_change", pk)


def _brought(feed: Feed) -> Any:
    """The last of what it announced, each with a link and how it stands."""
    for intake in feed.intakes.select_related("article").defer("body").order_by("-pk")[:LATELY]:
        url = reverse("admin:timeline_intake_change", args=[intake.pk])
        yield {"link": format_html('<a href="{}">{}</a>', url, intake), "state": state(intake)}
