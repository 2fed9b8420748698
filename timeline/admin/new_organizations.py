"""An organization that is not on record yet is typed where one is picked, and made when the form is saved.

The picker then sends “+” and the name; beside it stand the kind, and where the name is on record, the box that says it
is another one. Until the whole form is right nothing is made, and what was typed stays in the picker.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.text import slugify
from django.utils.translation import gettext as _

from timeline import editorial
from timeline.admin.same_names import asked, of_name
from timeline.models import Organization, User
from timeline.models.same_name import same_name
from timeline.vocabulary import OrganizationKind


class NewName(str):
    """“+Quayside Freight”, with what was said beside it."""

    kind: str
    is_another: bool

    @property
    def name(self) -> str:
        return self[1:].strip()


def may_add(request: HttpRequest) -> bool:
    return request.user.has_perm("timeline.add_organization")


def as_new(value: Any, data: Mapping[str, Any], picker: str) -> Any:
    """A value that begins with “+” as a NewName; the kind may be told at another picker with the same name."""
    if not isinstance(value, str) or not value.startswith("+"):
        return value
    new, told = NewName(value), [picker, *_pickers_with(value, data)]
    new.kind = next((kind for each in told if (kind := data.get(f"{each}-kind"))), "")
    new.is_another = any(data.get(f"{each}-another") for each in told)
    return new


def _pickers_with(value: str, data: Mapping[str, Any]) -> list[str]:
    ends = [key.removesuffix("-kind") for key in data if key.endswith("-kind")]
    return [name for name in ends if data.get(name) == value]


def new_option(value: str) -> tuple[str, str]:
    return value, _("New organization: %(name)s") % {"name": value[1:]}


def the_rest(picker: str, values: Sequence[Any], *, asks: bool) -> SafeString:
    """The fields beside a picker, out of sight while it holds no new name."""
    new = [value for value in values if isinstance(value, NewName)]
    context = {
        "picker": picker,
        "new": new,
        "kinds": OrganizationKind.offered(),
        "kind": new[0].kind if new else "",
        "asks": asks or any(each.is_another for each in new),
        "is_another": any(each.is_another for each in new),
    }
    return render_to_string("admin/new_organization.html", context)


class _TakesNew:
    def _organization(self, value: NewName) -> Organization:
        """Not saved. Raises ValidationError where something is to be said first."""
        if value.kind not in OrganizationKind.values:
            told = _("“%(name)s” is not on record. Say what it is, and it is added when you save.")
            raise ValidationError(told % {"name": value.name}, code="no_kind")
        held = of_name(Organization, value.name)
        if held:
            widget = self.widget  # type: ignore[attr-defined]
            getattr(widget, "widget", widget).asks = True
        if held and not value.is_another:
            raise ValidationError(asked(held), code="same_name")
        organization = Organization(name=value.name, kind=value.kind, slug=_slug(value.name) if held else "")
        try:
            organization.full_clean()
        except ValidationError as error:
            raise ValidationError(error.messages) from error
        return organization


def _slug(name: str) -> str:
    """The name's own is taken: a number tells them apart."""
    stem = slugify(name)[:70].strip("-")
    taken = set(Organization.objects.filter(slug__startswith=stem).values_list("slug", flat=True))
    free = (f"{stem}-{number}" for number in range(2, len(taken) + 3))
    return next(slug for slug in free if slug not in taken) if stem in taken else ""


class OrganizationChoice(_TakesNew, forms.ModelChoiceField):
    def to_python(self, value: Any) -> Any:
        return self._organization(value) if isinstance(value, NewName) else super().to_python(value)


class OrganizationChoices(_TakesNew, forms.ModelMultipleChoiceField):
    def clean(self, value: Any) -> Any:
        new = [each for each in value or [] if isinstance(each, NewName)]
        if not new:
            return super().clean(value)
        return [*super().clean([each for each in value if each not in new]), *map(self._organization, new)]


def add(forms_: Iterable[forms.BaseForm], *, by: User) -> None:
    """Saves the organizations that these valid forms name for the first time, one for each name."""
    made: dict[str, Organization] = {}
    for organization in _unsaved(forms_):
        key = same_name(organization.name)
        if key in made:
            organization.pk = made[key].pk
        else:
            made[key] = editorial.save(organization, organization.save, by=by)


def _unsaved(forms_: Iterable[forms.BaseForm]) -> Iterable[Organization]:
    for form in forms_:
        for value in getattr(form, "cleaned_data", {}).values():
            for each in value if isinstance(value, list) else [value]:
                if isinstance(each, Organization) and each.pk is None and each is not getattr(form, "instance", None):
                    yield each
