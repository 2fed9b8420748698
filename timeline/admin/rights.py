"""Who may do what at the desk: each view of our own asks here for the right to what it reads and does."""

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import HttpRequest

from timeline.accounts.people import editor
from timeline.admin.standing import printed
from timeline.models import TimelineEntry, User

SEE_INBOX = ("timeline.view_suggestion", "timeline.view_article")
DECIDE = (*SEE_INBOX, "timeline.change_suggestion")
DRAFT, ALL_ENTRIES = "timeline.draft_timelineentry", ("timeline.view_timelineentry", "timeline.change_timelineentry")


class Missing(PermissionDenied):
    """The right, as app.verb_model, that was asked for and isn't there; the page of the refusal names it."""

    def __init__(self, right: str) -> None:
        super().__init__(right)
        self.right = right


class OutOfReach(PermissionDenied):
    """A person who holds more than whoever asks could give."""


def require(request: HttpRequest, *rights: str) -> None:
    """Raises Missing for the first that the user lacks."""
    for right in rights:
        if not request.user.has_perm(right):
            raise Missing(right)


def holds(request: HttpRequest, *rights: str) -> bool:
    return all(request.user.has_perm(right) for right in rights)


def is_own(request: HttpRequest, entry: TimelineEntry | None) -> bool:
    """Whether the user writes entries of their own, and this is one (None: any)."""
    return request.user.has_perm(DRAFT) and (entry is None or entry.created_by_id == editor(request).pk)


def is_own_draft(request: HttpRequest, entry: TimelineEntry | None) -> bool:
    """Once printed it is the record's, no longer its author's."""
    return is_own(request, entry) and not (entry and printed(entry))


def sees_every_entry(request: HttpRequest) -> bool:
    return any(request.user.has_perm(right) for right in ALL_ENTRIES)


def seen(request: HttpRequest, rows: QuerySet) -> QuerySet:
    """Those of any record that the user may see on pages of their own; what has no page is part of what has one."""
    if rows.model is TimelineEntry:
        return entries_for(request, rows)
    if not admin.site.is_registered(rows.model):
        return rows
    return rows if admin.site.get_model_admin(rows.model).has_view_permission(request) else rows.none()


def entries_for(request: HttpRequest, rows: QuerySet) -> QuerySet:
    """Those entries that the user may see: all, their own, or none."""
    if sees_every_entry(request):
        return rows
    return rows.filter(created_by=editor(request)) if is_own(request, None) else rows.none()


def rights_of(user: User) -> set[str]:
    """Also of an account that is closed: whoever opens it again opens them too."""
    from_groups = Q(group__user=user) | Q(user=user)
    pairs = user.user_permissions.model.objects.filter(from_groups).values_list("content_type__app_label", "codename")
    return {f"{label}.{codename}" for label, codename in pairs}
