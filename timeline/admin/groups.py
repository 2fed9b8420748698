"""In which order the index lists what there is."""

from typing import Any

from django.utils.translation import gettext_lazy as _

GROUPS = [
    (_("The record"), ["TimelineEntry", "Story", "Topic", "Demand", "Contract"]),
    (_("Who and what it is about"), ["Organization", "Product", "Person", "Namesake"]),
    (_("Sources"), ["Article", "Intake", "Outlet", "Feed", "Suggestion"]),
    (_("The desk"), ["User", "Group", "AccessAttempt"]),
]
NAMES = {"AccessAttempt": _("Failed log-ins")}


def grouped(apps: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Django's list of apps as our groups; what a person may not see is in neither."""
    models = {model["object_name"]: model for app in apps for model in app["models"]}
    models |= {name: models[name] | {"name": said} for name, said in NAMES.items() if name in models}
    return [
        {"name": title, "app_label": "timeline", "app_url": "", "has_module_perms": True, "models": present}
        for title, names in GROUPS
        if (present := [models[name] for name in names if name in models])
    ]
