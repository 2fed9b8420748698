"""The whole record as it stands, row by row, to be compared before and after."""

from django.apps import apps


def dump() -> dict[str, list[dict]]:
    models = [*apps.get_app_config("timeline").get_models(), *apps.get_app_config("printed").get_models()]
    return {model._meta.label: list(model._base_manager.using("default").order_by("pk").values()) for model in models}
