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
    start: str | None
    end: str | None


class _Protest(TypedDict):
    action_types: list[str]


class _Citation(TypedDict):
    article: str


class _Link(TypedDict):
    relation: str
    direction: str
    derived: bool
    entry: _Id


class _Corroboration(TypedDict):
    independent: int


class _DatedEntry(_Id):
    date: _Date


class _DatedAnswer(TypedDict):
    entry: _DatedEntry


class _Demand(_Id):
    of: str | None
    response: str
    history: list[_DatedAnswer]


class _Party(_Slug):
    role: str


class _ContractEvent(TypedDict):
    type: str
    contract: str | None
    period: str | None
    parties: list[_Party]


class EntryDocument(TypedDict):
    id: str
    kind: str
    title: str
    claim_state: str
    date: _Date
    is_announced: bool
    known_by: str | None
    organizations: list[_Slug]
    products: list[_Product]
    contracts: list[_Slug]
    stories: list[_Slug]
    topics: list[_Slug]
    protest: _Protest | None
    contract_event: _ContractEvent | None
    demands: list[_Demand]
    links: list[_Link]
    citations: list[_Citation]
    corroboration: _Corroboration


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
