"""What the database refuses, said to a person: mostly that somebody else was quicker.

Forms ask first whether a name is taken; between the question and the answer another may take it. So PostgreSQL has the
last word, and here it is put into a sentence: of which record, at which field, and what to do.
"""

import re
from collections.abc import Mapping
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.db.models import Field, ForeignKey, Model
from django.utils.translation import gettext as _
from psycopg import errors

from timeline.editorial.errors import Refused
from timeline.editorial.thaw_rows import PARTS
from timeline.fields.constraints import CheckAt

CLASH = "clash"
WORD = re.compile(r"\w+")
KEY = re.compile(r"\((?P<columns>.*)\)=\((?P<values>.*)\)")
"""In PostgreSQL's detail, whatever language it speaks: “Key (slug)=(harbour) already exists.”"""
FAILING = re.compile(r"\((?P<pk>[0-9]+), ")
"""Likewise: “Failing row contains (7, …).” A key stands first."""


def clash(error: IntegrityError, about: type[Model]) -> Refused:
    """A refusal at a field of a record of the kind `about`, or of a part of it. Raises the error itself where it is
    nobody's doing but the program's."""
    cause: Any = error.__cause__
    model = _models().get(cause.diag.table_name or "") if isinstance(cause, errors.IntegrityError) else None
    said = _say(cause, model) if model else None
    if model is None or said is None:
        raise error
    field, sentence = said
    return Refused.for_([(_path(model, about, field), sentence)])


def _models() -> Mapping[str, type[Model]]:
    models = apps.get_models(include_auto_created=True)
    return {model._meta.db_table: model for model in models if not model._meta.proxy}


def _path(model: type[Model], about: type[Model], field: str | None) -> str | None:
    if issubclass(about, model):
        return field
    return PARTS.get(model, str(model._meta.model_name))


def _say(cause: Any, model: type[Model]) -> tuple[str | None, ValidationError] | None:
    key = KEY.search(cause.diag.message_detail or "")
    fields = _fields(model, key["columns"]) if key else []
    if isinstance(cause, errors.UniqueViolation):
        return _taken(model, fields, key, _own_words(cause, model))
    if isinstance(cause, errors.ForeignKeyViolation) and fields and isinstance(fields[0], ForeignKey):
        told = _("What was chosen for “%(field)s” is there no more: somebody has deleted it. Choose another.")
        return fields[0].name, ValidationError(told % {"field": fields[0].verbose_name})
    if isinstance(cause, errors.CheckViolation):
        return _unkept(cause, model)
    return None


def _unkept(cause: Any, model: type[Model]) -> tuple[str | None, ValidationError] | None:
    """By the constraint's own words; else by the column that it checks, in a row that may be older than the check."""
    if words := _own_words(cause, model):
        return _of_field(cause, model), ValidationError(words)
    table, name = model._meta.db_table, cause.diag.constraint_name
    field = next((each for each in model._meta.concrete_fields if name == f"{table}_{each.column}_check"), None)
    if field is None:
        return None
    row = FAILING.search(cause.diag.message_detail or "")
    held = model._default_manager.filter(pk=row["pk"]).first() if row else None
    told = _("“%(record)s” can’t be kept with what it has in “%(field)s”: change that first.")
    return field.name, ValidationError(told % {"field": field.verbose_name, "record": held or model._meta.verbose_name})


def _of_field(cause: Any, model: type[Model]) -> str | None:
    named = (each for each in model._meta.constraints if each.name == cause.diag.constraint_name)
    return next((each.at for each in named if isinstance(each, CheckAt)), None)


def _own_words(cause: Any, model: type[Model]) -> str:
    """What the constraint itself says, if it says anything of its own."""
    named = (each for each in model._meta.constraints if each.name == cause.diag.constraint_name)
    return next((str(c.violation_error_message) for c in named if _speaks(c)), "")


def _speaks(constraint: Any) -> bool:
    return bool(constraint.violation_error_message != constraint.default_violation_error_message)


def _fields(model: type[Model], columns: str) -> list[Field]:
    """Also those that a key names inside an expression: “md5(url)”."""
    by_column = {field.column: field for field in model._meta.concrete_fields}
    return [by_column[word] for word in WORD.findall(columns) if word in by_column]


def _taken(model: type[Model], fields: list[Field], key: Any, words: str) -> tuple[str | None, ValidationError]:
    """As a form says it, with whose it is and what to do. `told` is what the form says."""
    told = words or model().unique_error_message(model, [field.name for field in fields]).messages[0]
    field = fields[0] if len(fields) == 1 else None
    is_plain = field is not None and key["columns"] == field.column
    other = model._default_manager.filter(**{field.attname: key["values"]}).first() if field and is_plain else None
    if other:
        advice = _("%(told)s It is “%(other)s”, saved while you wrote: choose another, or work on that one.")
    else:
        advice = _("%(told)s Somebody saved it while you wrote: look at what is on record now, then change yours.")
    name = field.name if field else None
    return name, ValidationError(advice, code=CLASH, params={"told": told, "other": other, "field": name})
