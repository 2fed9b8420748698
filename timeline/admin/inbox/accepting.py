"""What an editor says beside yes: who each party is that is not on record, which demands are made, what it answers, and
which contract it is about.

A new organization is typed as elsewhere at the desk (new_organizations.py): its name stands in the picker already, as
the page has it, and another one can be picked instead, or none. Where something is to be said first, the page is shown
again with what was chosen in its address.
"""

from collections.abc import Iterable
from typing import Any, cast

from django import forms
from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest, QueryDict
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from timeline import dates, editorial
from timeline.admin.inbox import contract_fields, response_fields
from timeline.admin.new_organizations import OrganizationChoice, as_new, may_add
from timeline.admin.pickers import OrganizationPicker, Picker
from timeline.admin.same_names import linked
from timeline.ingest.picking import NAME
from timeline.models import Claim, Organization, Role, Suggestion, TimelineEntry

PREFIX = "accept"


class AcceptForm(forms.Form):
    """Bound where `data` holds any of its fields."""

    demands = forms.MultipleChoiceField(
        label=gettext_lazy("Demands to be made of it"), required=False, widget=forms.CheckboxSelectMultiple
    )
    prompted_by = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Link it back to what prompted it"),
        queryset=TimelineEntry.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, request: HttpRequest, suggestion: Suggestion, data: QueryDict) -> None:
        super().__init__(_own(data) or None, prefix=PREFIX, label_suffix="")
        self._request, self._names = request, dict[str, str]()
        for number, role in enumerate(_not_on_record(suggestion)):
            self._add(f"stranger-{number}", role)
        self._offer_demands(suggestion)
        self._suggestion, answered = suggestion, self._offer_links(suggestion)
        self.fields |= response_fields.fields(request, answered) | contract_fields.fields(request, suggestion)

    @property
    def strangers(self) -> list[forms.BoundField]:
        return [self[name] for name in self._names]

    @property
    def responses(self) -> list[forms.BoundField]:
        return self._all(response_fields.PREFIX)

    @property
    def parties(self) -> list[forms.BoundField]:
        return self._all(contract_fields.PARTY)

    @property
    def of_contract(self) -> list[forms.BoundField]:
        return [*self._all(contract_fields.CONTRACT), *self._all(contract_fields.PERIOD)]

    @property
    def sent(self) -> str:
        """What was chosen, for an address."""
        return _own(cast(QueryDict, self.data)).urlencode()

    def chosen(self) -> editorial.Chosen:
        given = self.cleaned_data
        found = {words: given[name] for name, words in self._names.items() if given.get(name)}
        return editorial.Chosen(
            found,
            given.get("demands", ()),
            tuple(given.get("prompted_by", ())),
            response_fields.chosen(given),
            **contract_fields.chosen(self._suggestion, given),
        )

    def _all(self, name: str) -> list[forms.BoundField]:
        return [self[one] for one in self.fields if one.startswith(name)]

    def _add(self, name: str, role: dict[str, Any]) -> None:
        part = Role.Part(role["role"]).label
        held, picker = _held(role["name"]), f"{PREFIX}-{name}"
        field = OrganizationChoice(
            label=_("%(name)s, %(part)s") % {"name": role["name"], "part": part},
            queryset=Organization.objects.all(),
            required=False,
            initial=self._first_choice(role, held, picker),
            help_text=linked(list(held)) if held else "",
        )
        adds = may_add(self._request)
        field.widget = (OrganizationPicker if adds else Picker)(Role._meta.get_field("organization"), admin.site)
        field.widget.is_required, field.widget.choices = False, field.choices
        self.fields[name], self._names[name] = field, role["name"]

    def _first_choice(self, role: dict[str, Any], held: list[Organization], picker: str) -> Any:
        """The one of that name on record, else the name as a new one's. "The council" is no name: whom it means is
        to be picked."""
        if len(held) == 1:
            return held[0].pk
        if held or not may_add(self._request) or role["name"].islower():
            return None
        return as_new(f"+{role['name']}", {f"{picker}-kind": role.get("kind") or ""}, picker)

    def _offer_demands(self, suggestion: Suggestion) -> None:
        asked = suggestion.proposal.get("demands") or []
        if not asked or not self._request.user.has_perm("timeline.add_demand"):
            del self.fields["demands"]
            return
        field = cast(forms.MultipleChoiceField, self.fields["demands"])
        field.choices, field.initial = [(words, words) for words in asked], asked

    def _offer_links(self, suggestion: Suggestion) -> QuerySet[TimelineEntry]:
        """All that came of the article so far and doesn't lie behind it; what it answers is ticked where an editor said
        that it does. Returns what came of that which it answers."""
        keys, field = suggestion.proposal.get("answers") or [], cast(Any, self.fields["prompted_by"])
        claims = Claim.objects.filter(article=suggestion.article_id, verdict=Claim.Verdict.ACCEPTED)
        field.queryset = _not_after(suggestion).filter(pk__in=claims.values("entry"))
        answered = TimelineEntry.objects.filter(pk__in=claims.filter(key__in=keys).values("entry"))
        field.initial = list(answered) if keys and suggestion.rule == NAME else []
        if not field.queryset.exists():
            del self.fields["prompted_by"]
        return answered if keys else answered.none()


def _not_after(suggestion: Suggestion) -> QuerySet[TimelineEntry]:
    date = suggestion.proposal.get("date")
    last = dates.bounds(dates.parse(date["edtf"]))[1] if date else None
    rows = TimelineEntry.objects.order_by("ends_on", "pk")
    return rows.filter(Q(starts_on=None) | Q(starts_on__lte=last)) if last else rows


def _own(data: QueryDict) -> QueryDict:
    found = QueryDict(mutable=True)
    for name in data:
        if name.startswith(f"{PREFIX}-"):
            found.setlist(name, data.getlist(name))
    return found


def _not_on_record(suggestion: Suggestion) -> Iterable[dict[str, Any]]:
    """Each once, in its first role."""
    first: dict[str, dict[str, Any]] = {}
    for role in suggestion.proposal.get("organizations") or []:
        if not role["slug"]:
            first.setdefault(role["name"], role)
    return first.values()


def _held(name: str) -> list[Organization]:
    """Those that plainly have this name; when the form is sent, likeness is asked for too."""
    return list(Organization.objects.filter(Q(name__iexact=name) | Q(slug=slugify(name)))[:3])
