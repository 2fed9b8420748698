"""Log-ins that failed, as rows. Deleting one lifts the lock."""

from typing import Any

from axes.models import AccessAttempt
from django.contrib import admin
from django.db.models.signals import pre_save
from django.dispatch import receiver
from django.http import HttpRequest

from timeline.admin.strict import StrictPages


@receiver(pre_save, sender=AccessAttempt, dispatch_uid="timeline.forget_what_was_typed")
def forget_what_was_typed(instance: AccessAttempt, **_: Any) -> None:
    """axes masks fields by name; whatever the next door calls its field, a failure is counted without its words."""
    instance.get_data = instance.post_data = ""


@admin.register(AccessAttempt)
class FailedLogInAdmin(StrictPages, admin.ModelAdmin):
    list_display = ["username", "failures_since_start", "attempt_time", "ip_address"]
    fields = ["username", "failures_since_start", "attempt_time", "ip_address", "user_agent"]
    search_fields = ["username"]
    ordering = ["-attempt_time", "-pk"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
