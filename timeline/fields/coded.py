"""Columns whose text has a grammar: what pages, feeds and programs will parse is parsed before it is stored."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from timeline import dates
from timeline.addresses.hosts import domain
from timeline.fields.text import CodeField
from timeline.languages import language_tag
from timeline.text import code
from timeline.vocabulary import CURRENCIES, NOT_MONEY

NO_LANGUAGE = gettext_lazy("“%(value)s” is no tag of a language (BCP 47): write one like en, pt-BR or zh-Hant.")
NO_DOMAIN = gettext_lazy("“%(value)s” is no name of a site: write its host alone, like courier.example.")


def validate_edtf(value: str) -> None:
    """Raises ValidationError with the sentence that says what to write instead."""
    try:
        dates.parse(value)
    except dates.DateError as error:
        raise ValidationError(str(error)) from error


def validate_currency(value: str) -> None:
    if value not in CURRENCIES - NOT_MONEY:
        raise ValidationError(
            _("“%(value)s” is no currency of ISO 4217: write its three letters, like USD, EUR or CNY."),
            params={"value": value},
        )


def validate_language(value: str) -> None:
    if not language_tag(value):
        raise ValidationError(NO_LANGUAGE, params={"value": value})


def validate_domain(value: str) -> None:
    if not domain(value):
        raise ValidationError(NO_DOMAIN, params={"value": value})


def tag(text: str) -> str:
    return language_tag(code(text)) or code(text)


def host(text: str) -> str:
    return domain(code(text)) or code(text)


def capitals(text: str) -> str:
    return code(text).upper()


class ParsedField(CodeField):
    """Refuses with ValidationError what its grammar refuses, at every door: `bulk_create` and `update` come by here."""

    grammar: Any = staticmethod(lambda value: None)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.validators.append(self.grammar)

    def get_db_prep_save(self, value: Any, connection: Any) -> Any:
        ready = super().get_db_prep_save(value, connection)
        if isinstance(ready, str) and ready:
            self.grammar(ready)
        return ready


class EDTFField(ParsedField):
    """A date as timeline.dates reads it; empty where it may be."""

    grammar = staticmethod(validate_edtf)


class CurrencyField(ParsedField):
    """The three letters of ISO 4217, in whichever case they are typed."""

    cleaned = staticmethod(capitals)
    grammar = staticmethod(validate_currency)


class LanguageField(ParsedField):
    """A tag of BCP 47, in whichever case it is typed; empty where it may be."""

    cleaned = staticmethod(tag)
    grammar = staticmethod(validate_language)


class DomainField(ParsedField):
    """The host name of a site, in the spelling that addresses are kept in; also out of an address that is pasted."""

    cleaned = staticmethod(host)
    grammar = staticmethod(validate_domain)
