"""Whether the database's tables are those of this code: asked before a command that needs them, answered in words."""

from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.core.management import get_commands
from django.db import OperationalError, connections
from django.db.migrations.loader import MigrationLoader

NEED_NO_TABLES = {
    *("check", "collectstatic", "compilemessages", "dbshell", "diffsettings", "evaluate", "findstatic", "help"),
    *("inspectdb", "makemessages", "makemigrations", "migrate", "optimizemigration", "roles", "sendtestemail", "shell"),
    *("showmigrations", "spectacular", "sqlflush", "sqlmigrate", "sqlsequencereset", "squashmigrations", "startapp"),
    *("startproject", "test", "testserver", "version", "--version", "--help", "-h"),
}
MIGRATE = "run `manage.py migrate` first (with a server of your own as the owner: OWNER_DATABASE_URL)."


def fault(words: list[str]) -> str:
    """A sentence when the command that these words give could only fail; empty when all is well."""
    if not words or words[0] not in get_commands() or words[0] in NEED_NO_TABLES or {"--help", "-h"} & set(words):
        return ""
    try:
        loader = MigrationLoader(connections["default"])
    except OperationalError as error:
        return f"The database does not answer ({str(error).strip().splitlines()[-1]}): see DATABASE_URL."
    return _compared(set(loader.applied_migrations or {}), set(loader.disk_migrations or {}), set(loader.replacements))


def _compared(applied: set[tuple[str, str]], known: set[tuple[str, str]], replacing: set[tuple[str, str]]) -> str:
    if not applied:
        return f"The database has no tables yet: {MIGRATE}"
    if missing := known - applied - replacing:
        return f"The database is behind this code ({_named(missing)} not applied): {MIGRATE}"
    if strange := {name for name in applied - known if name[0] in _own_apps()}:
        return (
            f"The database is ahead of this code, which does not know {_named(strange)}: run the newer release that "
            "migrated it, or restore a backup from before."
        )
    return ""


def _own_apps() -> set[str]:
    """Packages may drop old migrations; we don't."""
    own = [settings.BASE_DIR / name for name in ("timeline", "api")]
    return {app.label for app in apps.get_app_configs() if any(map(Path(app.path).is_relative_to, own))}


def _named(migrations: set[tuple[str, str]]) -> str:
    names = [".".join(name) for name in sorted(migrations)]
    return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")
