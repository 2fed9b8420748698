"""The parts of documents that derivations rely on, as types to check documents by. A document has more parts."""

from collections.abc import Mapping
from typing import Any, TypedDict

import msgspec


class DocumentError(ValueError):
    """A document that can't be read; the message says what is wrong with it."""


class _Slug(TypedDict):
    slug: str


class _Id(TypedDict):
    id: str


class _Product(_Slug):
    maker: str | None


class _Date(TypedDict):
    edtf: str


class _Protest(TypedDict):
    action_types: list[str]


class _Citation(TypedDict):
    article: str


class _Link(TypedDict):
    direction: str
    derived: bool
    entry: _Id


class EntryDocument(TypedDict):
    kind: str
    claim_state: str
    date: _Date
    is_announced: bool
    organizations: list[_Slug]
    products: list[_Product]
    contracts: list[_Slug]
    stories: list[_Slug]
    topics: list[_Slug]
    protest: _Protest | None
    demands: list[_Id]
    links: list[_Link]
    citations: list[_Citation]


class _Answer(TypedDict):
    entry: _Id


class DemandDocument(TypedDict):
    of: _Slug | None
    made_in: list[_Id]
    history: list[_Answer]


class ProductDocument(TypedDict):
    maker: _Slug | None


class ContractDocument(TypedDict):
    parties: list[_Slug]


TYPES: Mapping[str, Any] = {
    "entry": EntryDocument,
    "demand": DemandDocument,
    "product": ProductDocument,
    "contract": ContractDocument,
}


def check(kind: str, document: dict[str, Any]) -> None:
    """Raises DocumentError if the document lacks one of these parts. A retracted record's document needs none."""
    if "state" in document or kind not in TYPES:
        return
    try:
        msgspec.convert(document, TYPES[kind])
    except msgspec.ValidationError as error:
        raise DocumentError(str(error)) from error


def readable(kind: str, document: dict[str, Any] | None) -> dict[str, Any] | None:
    """The document, or None if it fails `check`."""
    try:
        check(kind, document or {})
    except DocumentError:
        return None
    return document
