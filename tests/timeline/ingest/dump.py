"""The whole record as it stands, row by row, to be compared before and after; but for when hosts may be asked next."""

from django.apps import apps

from timeline.models import Host


def dump() -> dict[str, list[dict]]:
    models = [*apps.get_app_config("timeline").get_models(), *apps.get_app_config("printed").get_models()]
    rows = {model: model._base_manager.using("default").order_by("pk") for model in models if model is not Host}
    return {model._meta.label: list(found.values()) for model, found in rows.items()}
