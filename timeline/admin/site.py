"""The editors' room: Django's admin with doors of our own. Log-in, log-out and password are allauth's pages."""

from functools import partial, wraps
from typing import Any, cast

from django.contrib.admin import AdminSite
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, URLResolver, path, reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _

from timeline.accounts import unsaved
from timeline.accounts.enrolment import has_passed
from timeline.admin import dashboard, pointers, relevance
from timeline.admin.autocomplete import DeskAutocomplete
from timeline.admin.groups import grouped
from timeline.admin.inbox import articles, verdicts
from timeline.admin.inbox import views as inbox
from timeline.admin.reading import read_date
from timeline.admin.refusals import explained
from timeline.admin.rights import SEE_INBOX, holds


class DeskSite(AdminSite):
    site_title = _("The desk")
    site_header = _("The desk")
    index_title = _("The desk")
    enable_nav_sidebar = False

    def __init__(self, name: str = "admin") -> None:
        super().__init__(name)
        self.disable_action("delete_selected")

    def has_permission(self, request: HttpRequest) -> bool:
        return super().has_permission(request) and has_passed(request)

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:
        """Every view behind the door passes here, Django's own and ours: a refusal becomes a page."""
        behind_the_door = super().admin_view(explained(view), cacheable)

        @wraps(behind_the_door)
        def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if not self.has_permission(request):
                unsaved.keep_and_tell(request)
                if (page := unsaved.page_of(request)) != request.get_full_path():
                    return redirect_to_login(page)
            return behind_the_door(request, *args, **kwargs)

        return answered

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        return super().each_context(request) | {"sees_inbox": holds(request, *SEE_INBOX)}

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """No door of its own: it leads to the one with a second factor."""
        return redirect_to_login(request.GET.get("next") or reverse("admin:index"), reverse("account_login"))

    def logout(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:  # type: ignore[override]
        return redirect("account_logout")

    def password_change(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:  # type: ignore[override]
        return redirect("account_change_password")

    def autocomplete_view(self, request: HttpRequest) -> HttpResponse:
        return cast(HttpResponse, DeskAutocomplete.as_view(admin_site=self)(request))

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> TemplateResponse:
        told = {"tasks": dashboard.tasks(request), "lately": dashboard.lately(request)}
        notices = {"notices": dashboard.notices(request)}
        return super().index(request, told | notices | (extra_context or {}))

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[dict[str, Any]]:
        """Listed when somebody looks at it: every page of the desk is given it, and few show it."""
        return cast(list[dict[str, Any]], SimpleLazyObject(partial(self._listed, request, app_label)))

    def _listed(self, request: HttpRequest, app_label: str | None) -> list[dict[str, Any]]:
        apps = super().get_app_list(request, app_label)
        return apps if app_label else grouped(apps)

    def get_urls(self) -> list[URLPattern | URLResolver]:
        def view(of: Any) -> Any:
            return self.admin_view(of)

        return [
            path("inbox/", view(inbox.show), name="inbox"),
            path("inbox/article/<int:pk>/", view(inbox.show_article), name="inbox_article"),
            path("inbox/article/<int:pk>/<slug:verb>/", view(articles.decide), name="inbox_article_decide"),
            path("inbox/<int:pk>/", view(inbox.show), name="inbox_suggestion"),
            path("inbox/<int:pk>/<slug:verb>/", view(verdicts.decide), name="inbox_suggestion_decide"),
            path("relevance/", view(relevance.show), name="relevance"),
            path("pointers/", view(pointers.show), name="pointers"),
            path("read-date/", view(read_date), name="read_date"),
            *super().get_urls(),
        ]
