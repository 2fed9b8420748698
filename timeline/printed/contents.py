"""What a frozen content holds, by kind of record: its own fields, and its neighbours by their public ids.

Whoever changes a shape raises its number in SCHEMAS and adds to schemas.py the step that leads older contents to it.
"""

from collections.abc import Mapping
from typing import Any, Literal, NotRequired, TypedDict

from timeline import vocabulary

FormerName = TypedDict("FormerName", {"name": str, "from": str | None, "to": str | None})  # "from" is a keyword
Parent = TypedDict("Parent", {"organization": str, "from": str | None, "to": str | None})


class Identifier(TypedDict):
    scheme: str
    value: str


class Role(TypedDict):
    organization: str
    role: vocabulary.Part


class Party(TypedDict):
    organization: str
    role: vocabulary.PartyRole


class Size(TypedDict):
    text: str
    low: int | None
    high: int | None
    unit: str
    claimed_by: str


class Protest(TypedDict):
    action_types: list[vocabulary.ActionType]
    participants: str
    size: Size | None
    online: bool | None
    met_with: str | None


class ContractEvent(TypedDict):
    """`amount`: a decimal number; `currency`: ISO 4217; `period`: EDTF."""

    contract: str | None
    type: vocabulary.ContractEventType
    amount: str | None
    currency: str | None
    period: str | None
    parties: list[Party]


class Link(TypedDict):
    earlier: str
    relation: vocabulary.Relation
    note: str


class Quote(TypedDict):
    """Quoted words, with some of the text before and after them.

    `confirmed_on` is the day on which an editor confirmed the words although the text we hold of the article does not
    contain them. It is absent if the text does, or if we hold none.
    """

    exact: str
    prefix: str
    suffix: str
    confirmed_on: NotRequired[str]


class Citation(TypedDict):
    article: str
    supports: list[str]
    quote: Quote | None
    locator: str
    basis: vocabulary.Basis
    rests_on: str


class Response(TypedDict):
    kind: vocabulary.ResponseState
    entry: str


class Record(TypedDict):
    """What every content holds. `id` is the record's public id; neighbours are named by theirs."""

    schema: int
    id: str
    created_at: str


class EntryContent(Record):
    """`date`: EDTF."""

    kind_of_record: Literal["entry"]
    kind: vocabulary.EntryKind
    title: str
    summary: str
    date: str
    is_announced: bool
    claim_state: vocabulary.EditedClaim
    claim_note: str
    location: str
    organizations: list[Role]
    products: list[str]
    contracts: list[str]
    stories: list[str]
    topics: list[str]
    protest: Protest | None
    contract_event: ContractEvent | None
    links: list[Link]
    citations: list[Citation]


class ArticleContent(Record):
    """`published_on` is a day in ISO 8601. `group` is set if the article repeats another one's report: the id of the
    first article that tells it.
    """

    kind_of_record: Literal["article"]
    url: str | None
    title: str
    byline: str
    outlet: str | None
    owner: str
    published_on: str | None
    date_origin: str
    language: str
    rests_on: str | None
    archive_url: str | None
    group: NotRequired[str]


class OrganizationContent(Record):
    """`parents`, only where it has any: whose it was, each from the day `from` to the day before `to`; null: not known,
    or no end."""

    kind_of_record: Literal["organization"]
    slug: str
    name: str
    kind: vocabulary.OrganizationKind
    description: str
    names: list[FormerName]
    identifiers: list[Identifier]
    parents: NotRequired[list[Parent]]


class ProductContent(Record):
    kind_of_record: Literal["product"]
    slug: str
    name: str
    description: str
    maker: str | None


class ContractContent(Record):
    kind_of_record: Literal["contract"]
    slug: str
    title: str
    description: str
    identifiers: list[Identifier]
    prior: str | None


class StoryContent(Record):
    kind_of_record: Literal["story"]
    slug: str
    title: str
    lead: str


class TopicContent(Record):
    """`is_deprecated`, only where it is: no new entry is given the word; it stays at those that have it."""

    kind_of_record: Literal["topic"]
    slug: str
    name: str
    is_deprecated: NotRequired[bool]


class DemandContent(Record):
    kind_of_record: Literal["demand"]
    text: str
    of: str
    made_in: list[str]
    responses: list[Response]


Content = dict[str, Any]
"""Any of the above; typesetting looks keys up by name."""

TYPES: Mapping[str, Any] = {
    "entry": EntryContent,
    "article": ArticleContent,
    "organization": OrganizationContent,
    "product": ProductContent,
    "contract": ContractContent,
    "story": StoryContent,
    "topic": TopicContent,
    "demand": DemandContent,
}
SCHEMAS: Mapping[str, int] = dict.fromkeys(TYPES, 2) | {"entry": 3, "article": 3, "organization": 3, "topic": 3}
