"""Fields that pick a record offer and name only what the user may see, and take any nonsense without falling over."""

from collections.abc import Sequence
from typing import Any

from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.http import HttpRequest

from timeline.admin.rights import seen

LONGEST = 18  # digits that every number of a row fits in


def _is_number(value: Any) -> bool:
    return str(value).isascii() and str(value).isdecimal() and len(str(value)) <= LONGEST


class Numbers:
    """What is no number names no row: the field's own error says so."""

    def optgroups(self, name: str, value: Sequence[str], attr: dict[str, Any] | None = None) -> Any:
        return super().optgroups(name, [each for each in value if _is_number(each)], attr)  # type: ignore[misc]


class Picker(Numbers, AutocompleteSelect):
    pass


class Pickers(Numbers, AutocompleteSelectMultiple):
    pass


class PickingFields:
    """For pages and the inlines in them."""

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        return super().formfield_for_foreignkey(  # type: ignore[misc]
            db_field, request, **self._picker(Picker, db_field, request), **kwargs
        )

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        return super().formfield_for_manytomany(  # type: ignore[misc]
            db_field, request, **self._picker(Pickers, db_field, request), **kwargs
        )

    def _picker(self, widget: Any, db_field: Any, request: HttpRequest) -> dict[str, Any]:
        is_picked = db_field.name in self.get_autocomplete_fields(request)  # type: ignore[attr-defined]
        return {"widget": widget(db_field, self.admin_site)} if is_picked else {}  # type: ignore[attr-defined]

    def get_field_queryset(self, db: str | None, db_field: Any, request: HttpRequest) -> Any:
        rows = super().get_field_queryset(db, db_field, request)  # type: ignore[misc]
        return seen(request, db_field.remote_field.model._default_manager.all() if rows is None else rows)
