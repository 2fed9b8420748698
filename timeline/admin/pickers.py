"""Fields that pick a record offer and name only what the user may see, and take any nonsense without falling over.

Where no script runs, a line of text stands beside the picker: the record's id, or its name as it is written.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from timeline.admin.new_organizations import (
    OrganizationChoice,
    OrganizationChoices,
    as_new,
    may_add,
    new_option,
    the_rest,
)
from timeline.admin.numbers import is_number
from timeline.admin.rights import seen
from timeline.models import Organization
from timeline.text import line

ID = re.compile(r"[A-Za-z]?([0-9]{1,18})")
NAMES = ("name", "title", "text")


class Typed:
    """`takes_new`: a name that is not on record yet may be given as well (new_organizations.py)."""

    takes_new = False

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> Any:
        value = super().value_from_datadict(data, files, name)  # type: ignore[misc]
        words = line(str(data.get(f"{name}-typed") or "")).strip()
        typed = [self._meant(words)] if words else []
        if self.allow_multiple_selected:  # type: ignore[attr-defined]
            return [as_new(each, data, name) for each in [*(value or []), *typed]]
        return as_new(typed[0] if typed else value, data, name)

    def _meant(self, words: str) -> str:
        """The key of the record whose id or name this is; else a new name where one may be given, else the words."""
        rows: QuerySet = self.choices.queryset  # type: ignore[attr-defined]
        number = ID.fullmatch(words)
        found = list(rows.filter(pk=number[1])[:1]) if number else []
        for name in NAMES:
            if not found and name in {field.name for field in rows.model._meta.fields}:
                found = list(rows.filter(**{f"{name}__iexact": words})[:2])
        if len(found) == 1:
            return str(found[0].pk)
        return f"+{words}" if self.takes_new and not found else words

    def build_attrs(self, base_attrs: Any, extra_attrs: Any = None) -> dict[str, Any]:
        more = {"data-tags": "true"} if self.takes_new else {}
        return super().build_attrs(base_attrs, extra_attrs) | more  # type: ignore[misc,no-any-return]

    def optgroups(self, name: str, value: Sequence[str], attr: dict[str, Any] | None = None) -> Any:
        """What is no number names no row: the field's own error says so. An empty choice stands first, since a browser
        chooses the first by itself."""
        groups = super().optgroups(name, [each for each in value if is_number(each)], attr)  # type: ignore[misc]
        if self.is_required and not self.allow_multiple_selected:  # type: ignore[attr-defined]
            groups[0][1].insert(0, self.create_option(name, "", "", False, 0))  # type: ignore[attr-defined]
        new = [each for each in value if self.takes_new and str(each).startswith("+")]
        groups[0][1].extend(self.create_option(name, *new_option(each), [each], len(groups[0][1])) for each in new)  # type: ignore[attr-defined]
        return groups

    def render(self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None) -> SafeString:
        picker = super().render(name, value, attrs, renderer)  # type: ignore[misc]
        values = value if isinstance(value, list) else [value]
        words = next((each for each in values if each and not is_number(each) and not str(each).startswith("+")), "")
        label = _("or type its name or id")
        return format_html(
            '{}<noscript><input type="text" name="{}-typed" value="{}" placeholder="{}" aria-label="{}"></noscript>{}',
            *(picker, name, words, label, label),
            the_rest(name, values, asks=getattr(self, "asks", False)) if self.takes_new else "",
        )


class Picker(Typed, AutocompleteSelect):
    pass


class Pickers(Typed, AutocompleteSelectMultiple):
    pass


class OrganizationPicker(Picker):
    takes_new = True

    class Media:
        js = ("admin/js/jquery.init.js", "desk/new_organizations.js")  # after select2


class OrganizationPickers(Pickers):
    takes_new = True

    class Media:
        js = ("admin/js/jquery.init.js", "desk/new_organizations.js")  # after select2


class PickingFields:
    """For pages and the inlines in them."""

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        how = self._how(db_field, request, Picker, OrganizationPicker, OrganizationChoice)
        return super().formfield_for_foreignkey(db_field, request, **kwargs, **how)  # type: ignore[misc]

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        how = self._how(db_field, request, Pickers, OrganizationPickers, OrganizationChoices)
        return super().formfield_for_manytomany(db_field, request, **kwargs, **how)  # type: ignore[misc]

    def _how(self, db_field: Any, request: HttpRequest, widget: Any, for_new: Any, field: Any) -> dict[str, Any]:
        if db_field.name not in self.get_autocomplete_fields(request):  # type: ignore[attr-defined]
            return {}
        if db_field.related_model is Organization and may_add(request):
            return {"widget": for_new(db_field, self.admin_site), "form_class": field}  # type: ignore[attr-defined]
        return {"widget": widget(db_field, self.admin_site)}  # type: ignore[attr-defined]

    def get_field_queryset(self, db: str | None, db_field: Any, request: HttpRequest) -> Any:
        rows = super().get_field_queryset(db, db_field, request)  # type: ignore[misc]
        return seen(request, db_field.remote_field.model._default_manager.all() if rows is None else rows)
