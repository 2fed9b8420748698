"""The four roles, as Django's groups: which rights each has. Kept right after every migrate.

Contributor, editor and publisher each hold what the one before holds; the administrator looks after people and holds
nothing else, so whoever does both has two roles. A group of another name is a superuser's to make.
"""

from typing import Any

from django.apps import AppConfig, apps
from django.contrib.auth.management import create_permissions

SUBJECTS = ["organization", "product", "story", "topic", "contract", "demand"]
SOURCES = ["article", "outlet", "intake"]
PRINTED = [*SUBJECTS, "article", "timelineentry"]


def _rights(verbs: str, nouns: list[str]) -> set[str]:
    return {f"timeline.{verb}_{noun}" for verb in verbs.split() for noun in nouns}


CONTRIBUTOR = (
    _rights("view add change", SOURCES)
    | _rights("view", SUBJECTS)
    | {"timeline.add_timelineentry", "timeline.draft_timelineentry"}
)
EDITOR = (
    CONTRIBUTOR
    | _rights("view add change delete", ["timelineentry", *SUBJECTS, *SOURCES, "feed"])
    | _rights("view change", ["suggestion", "sourcecheck"])
)
PUBLISHER = EDITOR | _rights("publish", PRINTED)
ADMINISTRATOR = (
    _rights("view add change", ["user"])
    | _rights("view add change delete", ["person"])
    | _rights("view add delete", ["namesake"])
    | {"timeline.give_role", "axes.view_accessattempt", "axes.delete_accessattempt"}
)
ROLES = {
    "contributor": frozenset(CONTRIBUTOR),
    "editor": frozenset(EDITOR),
    "publisher": frozenset(PUBLISHER),
    "administrator": frozenset(ADMINISTRATOR),
}
EVERY_RIGHT = frozenset[str]().union(*ROLES.values())


def holding(right: str) -> list[str]:
    """The roles that have it, the humblest first."""
    return [name for name, rights in ROLES.items() if right in rights]


def keep(sender: AppConfig, *, using: str, apps: Any = apps, **_: object) -> None:
    """Makes the groups and gives each exactly its rights; after migrate, which may have made the rights' own rows."""
    for label in sorted({right.partition(".")[0] for right in EVERY_RIGHT}):
        _make_rights(label, using, apps)
    groups = apps.get_model("auth", "Group").objects.using(using)
    held = apps.get_model("auth", "Permission").objects.using(using).select_related("content_type")
    rows = {f"{row.content_type.app_label}.{row.codename}": row for row in held}
    for name, rights in ROLES.items():
        group, _made = groups.get_or_create(name=name)
        group.permissions.set([rows[right] for right in rights if right in rows])


def _make_rights(label: str, using: str, migrated: Any) -> None:
    create_permissions(apps.get_app_config(label), verbosity=0, interactive=False, using=using, apps=migrated)
