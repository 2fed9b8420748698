"""Sources on their way in: an address or a saved page is handed over, the tick walks the road, the state shows here."""

from functools import partial
from typing import Any

from django.contrib import admin, messages
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from timeline import tasks
from timeline.accounts.people import editor
from timeline.accounts.unsaved import posted_from
from timeline.admin.base import DeskAdmin
from timeline.admin.handing_over import LARGEST, IntakeForm, bookmark
from timeline.admin.rights import require
from timeline.ingest import pipeline
from timeline.models import Intake
from timeline.models.intake import NOT_RELEVANT, Turn
from timeline.work import PATIENCE

TRY_AGAIN = ("timeline.view_intake", "timeline.change_intake")
HELD = ["url", "name", "state", "which_article", "given_published_on", "given_outlet", "created_by", "created_at"]
ANNOUNCED = ["title", "teaser", "url", "state", "which_article", "feed", "announced_at", "created_at"]


class StateFilter(admin.SimpleListFilter):
    title = gettext_lazy("state")
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [
            ("waiting", gettext_lazy("on its way")),
            ("not_taken", gettext_lazy("could not be taken in")),
            ("taken", gettext_lazy("taken in")),
            ("held", gettext_lazy("announced, and not fetched")),
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if self.value() == "waiting":
            return queryset.filter(due_at__isnull=False, attempts__lt=PATIENCE)
        if self.value() == "not_taken":
            return queryset.not_taken()  # type: ignore[attr-defined]
        if self.value() == "taken":
            return queryset.filter(article__isnull=False)
        if self.value() == "held":
            return queryset.filter(due_at=None, skipped_reason=NOT_RELEVANT)
        return queryset


def state(intake: Intake) -> str:
    """In words: where it stands, and why."""
    if intake.due_at and intake.attempts >= PATIENCE:
        return _("given up: %(error)s") % {"error": intake.last_error or _("whoever read it was ended each time")}
    if intake.due_at and intake.last_error:
        return _("will be tried again: %(error)s") % {"error": intake.last_error}
    if intake.due_at:
        return _("being read") if intake.lease_until else _("waits for its turn")
    if intake.skipped_reason == NOT_RELEVANT:
        return _("held, not fetched. %(detail)s") % {"detail": intake.skipped_detail}
    if intake.skipped_reason:
        reason = intake.skipped_reason.replace("_", " ")
        return _("not taken: %(reason)s. %(detail)s") % {"reason": reason, "detail": intake.skipped_detail}
    if intake.skipped_detail:
        return _("taken in: %(detail)s") % {"detail": intake.skipped_detail}
    return _("taken in")


def _shown(intake: Intake) -> list[str]:
    """What there is to say of it."""
    fields = ANNOUNCED if intake.item_key else HELD
    return [field for field in fields if getattr(intake, {"which_article": "article_id"}.get(field, field), True)]


def _try_again(rows: QuerySet) -> int:
    """As if they had just been handed over; returns how many can be. A page that is kept no more can't."""
    return rows.exclude(url="", body=None).update(
        due_at=timezone.now(),
        lease_until=None,
        hinted_until=None,
        attempts=0,
        turn=Turn.SOMEBODY_WAITS,
        last_error="",
        skipped_reason="",
        skipped_detail="",
    )


@admin.register(Intake)
class IntakeAdmin(DeskAdmin):
    form = IntakeForm
    change_form_template = "admin/intake.html"
    is_added_by_this_form = False
    if_empty = gettext_lazy("Nothing was handed over yet, and no feed has announced anything.")
    list_display = ["__str__", "state", "which_article", "created_at"]
    list_select_related = ["article", "feed"]
    list_filter = [StateFilter, ("feed", admin.RelatedOnlyFieldListFilter)]
    search_fields = ["title", "url", "teaser"]
    actions = ["try_again"]
    fieldsets = [
        (None, {"fields": ["url", "page", "pasted"]}),
        (gettext_lazy("If the page is wrong"), {"fields": [("given_published_on", "given_outlet")]}),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).defer("body")

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        """Whoever opened it may speak with it, as the bookmark does."""
        context = {
            "title": _("Add articles"),
            "bookmark": bookmark(request),
            "largest": LARGEST,
            **(extra_context or {}),
        }
        response = super().add_view(request, form_url, context)
        response.headers["Cross-Origin-Opener-Policy"] = "unsafe-none"
        return response

    def get_fieldsets(self, request: HttpRequest, obj: Intake | None = None) -> Any:
        return [(None, {"fields": _shown(obj)})] if obj else super().get_fieldsets(request, obj)

    def get_form(self, request: HttpRequest, obj: Intake | None = None, change: bool = False, **kwargs: Any) -> Any:
        """What helps to fill in the form helps nobody where nothing can be filled in."""
        unhelped = {"help_texts": dict.fromkeys(HELD, "")} if obj else {}
        return super().get_form(request, obj, change, **kwargs | unhelped)

    def get_readonly_fields(self, request: HttpRequest, obj: Intake | None = None) -> Any:
        return _shown(obj) if obj else []

    def has_change_permission(self, request: HttpRequest, obj: Intake | None = None) -> bool:
        """What was handed over stays as it was."""
        return False

    @admin.action(description=gettext_lazy("Try the chosen again"))
    def try_again(self, request: HttpRequest, chosen: QuerySet) -> None:
        """The tick hints at them; those that are taken in already stay."""
        require(request, *TRY_AGAIN)
        count = _try_again(chosen.filter(article=None))
        said = ngettext("%(count)d source is tried again.", "%(count)d sources are tried again.", count)
        messages.success(request, said % {"count": count})

    @admin.display(description=gettext_lazy("state"))
    def state(self, intake: Intake) -> str:
        return state(intake)

    @admin.display(description=gettext_lazy("article"))
    def which_article(self, intake: Intake) -> str:
        if intake.article is None:
            return ""
        url = reverse("admin:timeline_article_change", args=[intake.article_id])
        return format_html('<a href="{}">{}</a>', url, intake.article)

    def save_model(self, request: HttpRequest, obj: Intake, form: IntakeForm, change: bool) -> None:
        first, *others = form.addresses or [obj.url]
        obj.url, (obj.name, obj.body) = first, form.at_hand
        obj.due_at, obj.created_by = timezone.now(), editor(request)
        super().save_model(request, obj, form, change)
        more = [pipeline.submit(by=obj.created_by, url=url, given=form.given) for url in others]
        transaction.on_commit(partial(tasks.hint_all, [obj.pk, *(intake.pk for intake in more)]))
        if more:
            said = ngettext(
                "%(count)d more article that it names is on its way too.",
                "%(count)d more articles that it names are on their way too.",
                len(more),
            )
            messages.info(request, said % {"count": len(more)})

    def get_urls(self) -> list[URLPattern]:
        again = self.admin_site.admin_view(posted_from("admin:timeline_intake_change")(self.again))
        return [path("<int:pk>/again/", again, name="timeline_intake_again"), *super().get_urls()]

    def again(self, request: HttpRequest, pk: int) -> HttpResponse:
        require(request, *TRY_AGAIN)
        intake = get_object_or_404(Intake, pk=pk)
        if not intake.url and intake.body is None:
            said = _("The page of “%(intake)s” is kept here no more: hand it over again.")
            messages.error(request, said % {"intake": intake})
            return redirect("admin:timeline_intake_change", pk)
        _try_again(Intake.objects.filter(pk=intake.pk))
        tasks.hint(intake.pk)
        messages.success(request, _("“%(intake)s” is tried again.") % {"intake": intake})
        return redirect("admin:timeline_intake_change", pk)
