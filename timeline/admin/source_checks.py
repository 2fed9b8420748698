"""Cited sources that have moved, lost quoted words or are gone: what was found, whom it concerns, what can be done."""

from collections.abc import Callable, Iterator
from typing import Any

from django.conf import settings
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from timeline import editorial, tasks
from timeline.accounts.people import editor
from timeline.admin.base import DeskAdmin
from timeline.admin.rights import entries_for, holds, require
from timeline.models import Article, Citation, Snapshot, SourceCheck, TimelineEntry, User

ACT = ("timeline.view_sourcecheck", "timeline.change_sourcecheck")
MOVE = (*ACT, "timeline.change_article")


class FoundFilter(admin.SimpleListFilter):
    title, parameter_name = _("which"), "which"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("unclear", _("could not be looked at")), ("all", _("all that are cited"))]

    def choices(self, changelist: Any) -> Iterator[Any]:
        first, *others = super().choices(changelist)
        yield first | {"display": _("to look at")}
        yield from others

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if self.value() == "unclear":
            return queryset.filter(standing="").exclude(detail="")
        return queryset if self.value() == "all" else queryset.to_look_at()  # type: ignore[attr-defined]


def _again(check: SourceCheck, by: User) -> None:
    now = timezone.now()
    SourceCheck.objects.filter(pk=check.pk).update(due_at=now, lease_until=None, hinted_until=None, attempts=0)
    tasks.hint_check(check.pk)


def _seen(check: SourceCheck, by: User) -> None:
    SourceCheck.objects.filter(pk=check.pk).update(seen_by=by, seen_at=timezone.now())


def _move(check: SourceCheck, by: User) -> None:
    """Raises editorial.Refused."""
    article = Article.objects.get(pk=check.pk)

    def write() -> None:
        article.url = check.moved_to
        article.full_clean()
        article.save(update_fields=["url", "updated_at"])

    if check.moved_to:
        editorial.save(article, write, by=by)
        _seen(check, by)
        _again(check, by)


ACTS: dict[str, tuple[Callable[[SourceCheck, User], None], Promise, tuple[str, ...]]] = {
    "again": (_again, _("It is looked at now; what is found shows here in a moment."), ACT),
    "seen": (_seen, _("It is off the list, until something else is found."), ACT),
    "move": (_move, _("The article has its new address. Publish it, if it is in print."), MOVE),
}
ON_RECORD: list[Any] = ["which_article", "address", "archived"]
SEEN = ("seen_by", "seen_at")
FOUND: list[Any] = [
    "standing",
    "detail",
    "new_address",
    "lost_words",
    "concerns",
    ("checked_on", "due_at"),
    SEEN,
]


@admin.register(SourceCheck)
class SourceCheckAdmin(DeskAdmin):
    change_form_template = "admin/source_check.html"
    if_empty = _("No cited source needs to be looked at.")
    list_display = ["__str__", "standing", "detail", "checked_on"]
    list_select_related = ["article"]
    list_filter = [FoundFilter, "standing"]
    search_fields = ["url", "article__title"]
    readonly_fields = [*ON_RECORD, "new_address", "lost_words", "concerns"]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).defer("article__text")

    def get_fieldsets(self, request: HttpRequest, obj: SourceCheck | None = None) -> Any:
        """Without the lines that have nothing to say."""
        silent = _silent(obj) if obj else []
        return [(None, {"fields": ON_RECORD}), (_("What was found"), {"fields": [f for f in FOUND if f not in silent]})]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: SourceCheck | None = None) -> bool:
        """What was found stays as it was; what is done about it are acts of their own."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: SourceCheck | None = None) -> bool:
        return False

    @admin.display(description=_("article"))
    def which_article(self, check: SourceCheck) -> SafeString:
        return _link(reverse("admin:timeline_article_change", args=[check.pk]), check.article)

    @admin.display(description=_("address"))
    def address(self, check: SourceCheck) -> SafeString:
        return _link(check.url, check.url)

    @admin.display(description=_("archived copy"))
    def archived(self, check: SourceCheck) -> SafeString | str:
        """Its address, or how far the archive is."""
        if check.article.archive_url:
            return _link(check.article.archive_url, check.article.archive_url)
        asked = Snapshot.objects.filter(pk=check.pk).first()
        state = (asked.get_end_display() or asked.get_step_display(), asked.detail) if asked else ()
        return ". ".join(filter(None, map(str, state)))

    @admin.display(description=_("new address"))
    def new_address(self, check: SourceCheck) -> SafeString | str:
        return _link(check.moved_to, check.moved_to) if check.moved_to else ""

    @admin.display(description=_("words that stand there no longer"))
    def lost_words(self, check: SourceCheck) -> SafeString:
        words = Citation.objects.filter(pk__in=check.lost).values_list("quote_exact")
        return format_html_join("", "<p><q>{}</q></p>", words)

    @admin.display(description=_("entries that cite it"))
    def concerns(self, check: SourceCheck) -> SafeString:
        """Its own part of the page, filled for whoever asks."""
        return format_html_join("", "<p>{}</p>", ((link,) for link in check.entries))  # type: ignore[attr-defined]

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        check = super().get_object(request, object_id, from_field)
        if check:
            check.entries = list(_entries(request, check))
        return check

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any) -> Any:
        if check := context.get("original"):
            context["may_act"] = holds(request, *ACT)
            context["may_look"] = bool(settings.TRACKER_RECHECK_DAYS)
            context["may_move"] = bool(check.moved_to) and holds(request, *MOVE)
        return super().render_change_form(request, context, *args, **kwargs)

    def get_urls(self) -> list[URLPattern]:
        act = self.admin_site.admin_view(require_POST(self.act))
        acts = [path(f"<int:pk>/{verb}/", act, {"verb": verb}, f"timeline_sourcecheck_{verb}") for verb in ACTS]
        return [*acts, *super().get_urls()]

    def act(self, request: HttpRequest, pk: int, verb: str) -> HttpResponse:
        do, done, rights = ACTS[verb]
        require(request, *rights)
        check = get_object_or_404(SourceCheck, pk=pk)
        try:
            do(check, editor(request))
            self.log_change(request, check, str(verb))
            messages.success(request, str(done))
        except editorial.Refused as refusal:
            messages.error(request, " ".join(refusal.told()))
        return redirect("admin:timeline_sourcecheck_change", pk)


def _silent(check: SourceCheck) -> list[Any]:
    says = [("detail", check.detail), ("new_address", check.moved_to), ("lost_words", check.lost)]
    return [field for field, said in [*says, (SEEN, check.seen_at)] if not said]


def _entries(request: HttpRequest, check: SourceCheck) -> Iterator[SafeString]:
    cites = TimelineEntry.objects.filter(citations__article=check.pk).distinct().order_by("pk")
    for entry in entries_for(request, cites):
        yield _link(reverse("admin:timeline_timelineentry_change", args=[entry.pk]), f"{entry.record_id} {entry}")


def _link(url: str | None, words: object) -> SafeString:
    return format_html('<a href="{}">{}</a>', url, words)
