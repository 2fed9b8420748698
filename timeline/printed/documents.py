"""What is derived from documents relies on these parts of them; a document of print holds more (CONTRACT.md)."""

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


class DemandDocument(TypedDict):
    of: _Slug | None
    made_in: list[_Id]


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
    """Raises DocumentError. What is left of a record that was taken out of print has no parts to rely on."""
    if "state" in document or kind not in TYPES:
        return
    try:
        msgspec.convert(document, TYPES[kind])
    except msgspec.ValidationError as error:
        raise DocumentError(str(error)) from error


def readable(kind: str, document: dict[str, Any] | None) -> dict[str, Any] | None:
    """The document, or none where it can't be read."""
    try:
        check(kind, document or {})
    except DocumentError:
        return None
    return document
