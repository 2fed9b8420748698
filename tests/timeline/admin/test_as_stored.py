"""Whatever is stored comes back from its own form: saving with nothing typed changes nothing and counts no version."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.contrib import admin
from django.contrib.postgres.fields import ArrayField
from django.db.models import CharField, Field, Model, TextField
from django.http import HttpResponse
from django.test import Client

from tests.factories import (
    ContractFactory,
    DemandFactory,
    EntryFactory,
    LinkFactory,
    OrganizationFactory,
    PersonFactory,
    ProductFactory,
    ProtestFactory,
    StoryFactory,
)
from tests.timeline.admin.pages import sent
from timeline import fields, models
from timeline.accounts.unsaved import WHOSE
from timeline.admin.as_shown import NAME

LINE, LINES = "  two  blanks ", "\n First \n\n\tsecond “\u200b”\u00a0\n\n"
WORDS = ["Worker, Jane", ' "so said" ', "J. Worker, jr.", "plain"]
ODD: dict[type[Field], Any] = {
    fields.LineField: LINE,
    fields.ProseField: LINES,
    fields.VerbatimField: LINES,
    fields.VerbatimLineField: LINES,
    fields.LineArrayField: WORDS,
    CharField: LINE,
    TextField: LINES,
}
SHAPED = {"username", "password", "record_id", "supports", "action_types", "matched", "award_id", "piid"}
"""They hold codes, names of fields or what a machine counted."""


def made_record() -> None:
    """A row of each kind that has a form, and of each kind of part."""
    entry = EntryFactory(roles={"firm": "target"}, stories=[StoryFactory()])
    protest = ProtestFactory()
    LinkFactory(earlier=entry, later=protest)
    demand = DemandFactory(made_in=[entry])
    models.Response.objects.create(demand=demand, entry=protest, kind="refused")
    PersonFactory(name="Zora Quayside", policy="public_figure")
    firm = OrganizationFactory()
    models.Alias.objects.create(organization=firm, text="firm")
    models.Alias.objects.create(product=ProductFactory(), text="product")
    models.Name.objects.create(organization=firm, name="Old firm", during=(None, date(2011, 1, 1)))
    models.Identifier.objects.create(organization=firm, scheme=models.Identifier.Scheme.values[0], value="Q1")
    models.ContractEvent.objects.create(entry=EntryFactory(kind="contract"), contract=ContractFactory(), type="award")
    models.Topic.objects.create(name="Words", slug="words")
    models.Feed.objects.create(url="https://quay.example/feed")


def desk_models() -> Iterator[type[Model]]:
    for model, page in admin.site._registry.items():
        yield model
        yield from (inline.model for inline in page.inlines)


def made_odd(model: type[Model]) -> None:
    """Every text of every row holds what a form could lose; each row has a number of its own in it."""
    for row in model._default_manager.all():
        values = {field.name: odd(field, row.pk) for field in model._meta.concrete_fields if is_free(field)}
        if values:
            model._default_manager.filter(pk=row.pk).update(**values)


def is_free(field: Field) -> bool:
    return type(field) in ODD and field.editable and not field.choices and field.name not in SHAPED


def odd(field: Field, number: int) -> Any:
    value = ODD[type(field)]
    return value if isinstance(field, ArrayField) or field.max_length == 60 else f"{value[:-1]}{number}{value[-1:]}"


def stored() -> dict[str, list[Any]]:
    return {str(model): list(model._default_manager.order_by("pk").values()) for model in set(desk_models())}


def changeable(client: Client) -> Iterator[tuple[str, HttpResponse]]:
    """The pages on which something can be changed, as they are now."""
    for model, page in admin.site._registry.items():
        for row in model._default_manager.all():
            address = f"/admin/{model._meta.label_lower.replace('.', '/')}/{row.pk}/change/"
            answer = client.get(address)
            if answer.status_code == 200 and answer.context["has_change_permission"]:
                yield address, answer


def refused(answer: HttpResponse) -> list[Any]:
    """By field, what a form that was not saved says."""
    formsets = [inline.formset for inline in answer.context["inline_admin_formsets"]]
    rows = [form for formset in formsets for form in formset.forms]
    return [form.errors for form in [answer.context["adminform"].form, *rows] if form.errors]


def test_saving_with_nothing_typed_changes_nothing(desk: Client):
    made_record()
    for model in dict.fromkeys(desk_models()):
        if model._meta.app_label == "timeline":
            made_odd(model)
    before = stored()

    for address, page in changeable(desk):
        form = sent(page)
        assert WHOSE in form, "it could not come back after a log-in"
        assert json.loads(form[NAME]), "nobody would be told of a save meanwhile"
        answer = desk.post(address, form | {"_continue": ""})
        assert answer.status_code == 302, (address, refused(answer))
        for name, rows in stored().items():
            assert rows == before[name], address


@pytest.mark.parametrize("name", ["quote_prefix", "quote_suffix"])
def test_words_of_a_source_keep_their_blanks_and_breaks_when_they_are_edited(desk: Client, name: str):
    entry = EntryFactory()
    address = f"/admin/timeline/timelineentry/{entry.pk}/change/"

    desk.post(address, sent(desk.get(address)) | {f"citations-0-{name}": " the letter,\r\n\r\nand "})

    assert getattr(entry.citations.get(), name) == " the letter,\n\nand "


def test_a_name_with_a_comma_stays_one_name_when_another_is_added(desk: Client):
    person = PersonFactory(name="Zora Quayside", aliases=["Quayside, Zora"], policy="public_figure")
    address = f"/admin/timeline/person/{person.pk}/change/"
    data = sent(desk.get(address))

    desk.post(address, data | {"aliases": f"{data['aliases']}, Zo Quayside"})

    person.refresh_from_db()
    assert person.aliases == ["Quayside, Zora", "Zo Quayside"]
