"""A form overwrites no row that somebody changed after it was shown: who saves is told what is stored.

Each page carries a digest of what each of its forms showed: of the record, of each row of its parts. It is compared
when the form is sent, while the record is held. So whatever has a form is compared, also what no version counts, and a
row that stands in the forms of two records.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

import orjson
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from timeline.admin.stored import shown

NAME = "seen_digests"
"""Of the hidden field that carries them."""
NUMBER = re.compile(r"-[0-9]+")


class ComparedForm:
    """For a ModelForm, before it in the order of bases."""

    is_stale = False

    def _clean_form(self) -> None:
        """After all else that the form asks, which may have told already."""
        super()._clean_form()  # type: ignore[misc]
        form: Any = self
        if not self.is_stale and form.has_changed() and _is_changed_meanwhile(form):
            self.is_stale = True
            form.add_error(None, [_("Somebody saved this after you had opened it."), _stored(form)])


class ComparedRows:
    """For a set of such forms, before it in the order of bases."""

    def clean(self) -> None:
        """What is said at a row that is marked to go is read by nobody."""
        super().clean()  # type: ignore[misc]
        rows: Any = self
        stale = [form for form in rows.initial_forms if form.is_stale and rows._should_delete_form(form)]
        if rows.can_delete and stale:
            told = _("Somebody changed “%(row)s”, which you take away, after you had opened it. Save again to mean it.")
            raise ValidationError([told % {"row": form.instance} for form in stale])


def digests(form: Any, formsets: Iterable[Any]) -> str:
    """The value of the field, for a page that shows these."""
    return json.dumps({_key(each): _digest(each) for each in _all(form, formsets) if each.instance.pk})


def _all(form: Any, formsets: Iterable[Any]) -> Iterator[Any]:
    """Also those within a row: the answers to a demand."""
    yield form
    for formset in formsets:
        for row in formset.initial_forms:
            yield from _all(row, [row.answer_forms] if hasattr(row, "answer_forms") else [])


def _is_changed_meanwhile(form: Any) -> bool:
    if form.instance.pk is None:
        return False
    now = _digest(form)
    return bool(_sent(form.data.get(NAME, "")).get(_key(form), now) != now)


@lru_cache(maxsize=8)
def _sent(digests: str) -> Mapping[str, str]:
    try:
        found = orjson.loads(digests)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _key(form: Any) -> str:
    """The same wherever the row stands among others."""
    return f"{NUMBER.sub('', form.prefix or '')}.{form.instance.pk}"


def _digest(form: Any) -> str:
    """Of what the form's fields hold before anything is typed. What they can't change is not compared."""
    values = [
        [name, _plain(field, form[name].initial)]
        for name, field in form.fields.items()
        if not (field.disabled or isinstance(field, forms.models.InlineForeignKeyField) or name in UNCOMPARED)
    ]
    return hashlib.sha256(json.dumps(values).encode()).hexdigest()[:16]


UNCOMPARED = {"id", "DELETE", "seen_version"}


def _plain(field: forms.Field, value: Any) -> Any:
    if not isinstance(value, list):
        return str(getattr(value, "pk", value))
    keys = [str(each.pk if isinstance(each, Model) else each) for each in value]
    return sorted(keys) if isinstance(field, forms.ModelMultipleChoiceField) else keys


def _stored(form: Any) -> str:
    values = ", ".join(
        f"{capfirst(str(field.label or name))}: {shown(field, form.initial[name]) or '–'}"
        for name, field in form.fields.items()
        if name in form.initial and name not in UNCOMPARED and field.has_changed(form.initial[name], form[name].data)
    )
    told = _("Stored now: %(values)s. What you typed is still in the fields: compare, then save again.")
    return told % {"values": values or "–"}
