"""Log-ins that failed, as rows. Deleting one lifts the lock."""

from typing import Any

from axes.models import AccessAttempt
from django.contrib import admin
from django.http import HttpRequest


@admin.register(AccessAttempt)
class FailedLogInAdmin(admin.ModelAdmin):
    list_display = ["username", "failures_since_start", "attempt_time", "ip_address"]
    fields = ["username", "failures_since_start", "attempt_time", "ip_address", "user_agent"]
    search_fields = ["username"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
