"""The doors of text: what a person types or a page says is cleaned here, by whichever way it comes into a column.

A form cleans and says what is wrong; saving, `bulk_create` and `update` clean again; a check of the database is the
last word (a migration that changes a field which is there already says `BindField` for `AlterField`). So a model need
only choose its field:

    LineField        one line: a title, a name, a place
    CodeField        one line that machines read too
    EDTFField, CurrencyField, LanguageField, DomainField   such a line with a grammar: parsed before it is stored
    ProseField       paragraphs: a summary, a note
    VerbatimField, VerbatimLineField   words of a source, kept as they stand
    LineArrayField   several lines
    PlainJSONField   plain data, with text in it
    PlainSlugField   the name of a page in its address
    DayField, DaysField   a day that pages can write, and a range that holds one
    WebAddressField  http or https, with a host and without an account
"""

from timeline.fields.address import WebAddressField
from timeline.fields.coded import CurrencyField, DomainField, EDTFField, LanguageField, validate_edtf
from timeline.fields.data import PlainJSONField
from timeline.fields.days import DayField, DaysField
from timeline.fields.text import (
    CodeField,
    LineArrayField,
    LineField,
    PlainSlugField,
    PlainText,
    ProseField,
    VerbatimField,
    VerbatimLineField,
)

__all__ = [
    "CodeField",
    "CurrencyField",
    "DayField",
    "DaysField",
    "DomainField",
    "EDTFField",
    "LanguageField",
    "LineArrayField",
    "LineField",
    "PlainJSONField",
    "PlainSlugField",
    "PlainText",
    "ProseField",
    "VerbatimField",
    "VerbatimLineField",
    "WebAddressField",
    "validate_edtf",
]
