"""The people of the desk. A lost phone is helped here: the second factor is taken off, the next log-in enrols anew."""

from typing import Any

from allauth.mfa.models import Authenticator
from axes.models import AccessAttempt
from django.contrib import admin, messages
from django.contrib.auth.admin import UserAdmin  # brings the page of groups with it
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from timeline.models import User


@admin.register(User)
class DeskUserAdmin(UserAdmin):
    change_form_template = "admin/user.html"
    list_display = ["username", "first_name", "last_name", "is_staff", "is_superuser", "last_login"]

    def get_urls(self) -> list[URLPattern]:
        reset = self.admin_site.admin_view(require_POST(self.reset_second_factor))
        return [path("<int:pk>/reset-second-factor/", reset, name="reset_second_factor"), *super().get_urls()]

    def reset_second_factor(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Sessions that passed it are closed by that too."""
        if not request.user.is_superuser:
            raise PermissionDenied
        user = get_object_or_404(User, pk=pk)
        Authenticator.objects.filter(user=user).delete()
        self.log_change(request, user, "Second factor reset.")
        messages.success(request, _("The next log-in of %(user)s sets up a new second factor.") % {"user": user})
        return redirect("admin:timeline_user_change", pk)


@admin.register(AccessAttempt)
class FailedLogInAdmin(admin.ModelAdmin):
    """Deleting a row lifts the lock."""

    list_display = ["username", "failures_since_start", "attempt_time", "ip_address"]
    fields = ["username", "failures_since_start", "attempt_time", "ip_address", "user_agent"]
    search_fields = ["username"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
