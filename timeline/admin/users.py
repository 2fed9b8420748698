"""The people of the desk. Nobody touches an account that holds more than they could give; a role is one of the four.

A lost phone is helped here: the second factor is taken off, and the next log-in enrols anew.
"""

from typing import Any

from allauth.mfa.models import Authenticator
from django import forms
from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.contrib.auth.admin import GroupAdmin, UserAdmin  # brings both pages with it
from django.contrib.auth.forms import UserChangeForm
from django.contrib.auth.models import Group
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from timeline.accounts import sessions
from timeline.accounts.lockout import forget_wrong_codes
from timeline.accounts.people import editor
from timeline.accounts.roles import ROLES
from timeline.accounts.unsaved import posted_from
from timeline.admin.as_shown import ComparedForm
from timeline.admin.as_stored import StaysAsStored
from timeline.admin.deletion import SeenDeletion
from timeline.admin.forms import PlainForm
from timeline.admin.reach import may_give_roles_to, may_manage
from timeline.admin.rights import OutOfReach, require
from timeline.admin.shown_again import ShownAgain
from timeline.admin.strict import StrictPages
from timeline.models import User

CHANGE = "timeline.change_user"
FOR_SUPERUSERS = ("is_superuser", "user_permissions")


class UserForm(ComparedForm, StaysAsStored, UserChangeForm):
    pass


@admin.register(User)
class DeskUserAdmin(SeenDeletion, ShownAgain, StrictPages, UserAdmin):
    form = UserForm
    is_added_by_this_form = False
    change_form_template = "admin/user.html"
    list_display = ["username", "first_name", "last_name", "roles", "is_staff", "is_superuser", "last_login"]
    filter_horizontal = ["user_permissions"]
    add_fieldsets = (
        (None, {"fields": ("username", "usable_password", "password1", "password2")}),
        (gettext_lazy("What this person may do"), {"fields": ("groups",)}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Lists and pickers leave superusers to superusers; of one account's page its own right is asked."""
        rows, match = super().get_queryset(request).prefetch_related("groups"), request.resolver_match
        is_of_one = match is not None and {"object_id", "id"} & set(match.kwargs)
        return rows if is_of_one or editor(request).is_superuser else rows.filter(is_superuser=False)

    @admin.display(description=gettext_lazy("roles"))
    def roles(self, user: User) -> str:
        return ", ".join(group.name for group in user.groups.all())

    def has_view_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        return super().has_view_permission(request, obj) and _is_within_reach(request, obj)

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        return super().has_change_permission(request, obj) and _is_within_reach(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        return super().has_delete_permission(request, obj) and obj != request.user and _is_within_reach(request, obj)

    def get_readonly_fields(self, request: HttpRequest, obj: User | None = None) -> list[str]:
        """What nobody may give to themselves, and what only a superuser may give."""
        fields = ["last_login", "date_joined"]
        if not editor(request).is_superuser:
            fields += FOR_SUPERUSERS
            fields += ["is_staff", "is_active"] if obj == request.user else []
            fields += [] if may_give_roles_to(editor(request), obj) else ["groups"]
        return fields

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "groups":
            kwargs["widget"] = forms.CheckboxSelectMultiple
        field = super().formfield_for_manytomany(db_field, request, **kwargs)
        if db_field.name == "groups" and isinstance(field, forms.ModelMultipleChoiceField):
            if not editor(request).is_superuser:
                field.queryset = Group.objects.filter(name__in=ROLES)
            field.label, field.help_text = _("Roles"), _("What each may do stands in the handbook.")
        return field

    def save_model(self, request: HttpRequest, obj: User, form: forms.ModelForm, change: bool) -> None:
        """An account made at the desk is for the desk: it opens the door at once. One that is closed ends its sessions,
        which would else come to life with it."""
        obj.is_staff = obj.is_staff or not change
        super().save_model(request, obj, form, change)
        if not obj.is_active:
            sessions.end_all(obj)

    def user_change_password(self, request: HttpRequest, id: str, form_url: str = "") -> HttpResponse:  # noqa: A002
        """One's own is changed by whoever knows the old one."""
        if self.get_object(request, unquote(id)) == editor(request):
            return redirect("account_change_password")
        return super().user_change_password(request, id, form_url)

    def get_urls(self) -> list[URLPattern]:
        from_page = posted_from("admin:timeline_user_change")
        reset = self.admin_site.admin_view(from_page(self.reset_second_factor))
        end = self.admin_site.admin_view(from_page(self.end_sessions))
        return [
            path("<int:pk>/reset-second-factor/", reset, name="reset_second_factor"),
            path("<int:pk>/end-sessions/", end, name="end_sessions"),
            *super().get_urls(),
        ]

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any) -> Any:
        user = context.get("original")
        context["sessions"] = sessions.of(user) if user and self.has_change_permission(request, user) else []
        return super().render_change_form(request, context, *args, **kwargs)

    def end_sessions(self, request: HttpRequest, pk: int) -> HttpResponse:
        user = self._managed(request, pk)
        sessions.end_all(user)
        self.log_change(request, user, "Open sessions ended.")
        messages.success(request, _("%(user)s is logged out everywhere.") % {"user": user})
        return redirect("admin:timeline_user_change", pk)

    def reset_second_factor(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Sessions end too: whoever has the phone may have the browser on it, and would enrol anew there."""
        user = self._managed(request, pk)
        Authenticator.objects.filter(user=user).delete()
        sessions.end_all(user)
        forget_wrong_codes(user)
        self.log_change(request, user, "Second factor reset.")
        messages.success(request, _("The next log-in of %(user)s sets up a new second factor.") % {"user": user})
        return redirect("admin:timeline_user_change", pk)

    def _managed(self, request: HttpRequest, pk: int) -> User:
        """Raises Missing, Http404, OutOfReach."""
        require(request, CHANGE)
        user = get_object_or_404(User, pk=pk)
        if not may_manage(editor(request), user):
            raise OutOfReach
        return user


def _is_within_reach(request: HttpRequest, user: User | None) -> bool:
    return user is None or user.pk is None or may_manage(editor(request), user)


admin.site.unregister(Group)


@admin.register(Group)
class RoleAdmin(SeenDeletion, ShownAgain, StrictPages, GroupAdmin):
    """Rights are a superuser's to give. The four roles are kept by each release, so they are only looked at here."""

    form = PlainForm

    def has_module_permission(self, request: HttpRequest) -> bool:
        return editor(request).is_superuser

    def has_view_permission(self, request: HttpRequest, obj: Group | None = None) -> bool:
        return editor(request).is_superuser

    def has_add_permission(self, request: HttpRequest) -> bool:
        return editor(request).is_superuser

    def has_change_permission(self, request: HttpRequest, obj: Group | None = None) -> bool:
        return editor(request).is_superuser and not (obj and obj.name in ROLES)

    has_delete_permission = has_change_permission
