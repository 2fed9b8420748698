"""How each kind of record is read to be frozen: one query, however many records, and one function from row to content.

What hangs on a record comes with it as JSON. Rows of other tables are asked for in the order of their models.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Model, OuterRef, QuerySet, Subquery, TextField
from django.db.models.functions import Cast, JSONObject

from timeline.models import (
    Article,
    Citation,
    Contract,
    ContractEvent,
    ContractParty,
    Demand,
    EntryContract,
    EntryLink,
    EntryProduct,
    EntryStory,
    EntryTopic,
    Identifier,
    Name,
    Organization,
    Outlet,
    Printable,
    Product,
    ProtestEvent,
    Response,
    Role,
    Story,
    TimelineEntry,
    Topic,
)
from timeline.models.citation import confirmation_of
from timeline.printed.contents import Content

Row = dict[str, Any]
EVERY = ("pk", "created_at", "version")


def _rows(model: type[Model], on: str, **columns: Any) -> ArraySubquery:
    """Those of the outer record, as objects; a column of the same name need not be said twice."""
    rows = model._default_manager.filter(**{on: OuterRef("pk")})
    return ArraySubquery(rows.values(json=JSONObject(**columns)))


def _numbers(model: type[Model], on: str, column: str) -> ArraySubquery:
    return ArraySubquery(model._default_manager.filter(**{on: OuterRef("pk")}).values(column))


def _ids(neighbour: type[Printable], numbers: Iterable[int]) -> list[str]:
    return [f"{neighbour.letter}{number}" for number in numbers]


def _id(neighbour: type[Printable], number: int | None) -> str | None:
    return f"{neighbour.letter}{number}" if number else None


def _same(*columns: str) -> dict[str, str]:
    return {column: column for column in columns}


def _entries(entries: QuerySet) -> QuerySet:
    event = {"contract": "contract_id", "amount": Cast("amount", TextField()), **_same("type", "currency", "period")}
    party = {"organization": "organization_id", "role": "role"}
    return entries.values(
        *EVERY,
        *("kind", "title", "summary", "date", "is_announced", "claim_state", "claim_note", "location"),
        organizations_in=_rows(Role, "entry", organization="organization_id", role="part"),
        products_in=_numbers(EntryProduct, "entry", "product_id"),
        contracts_in=_numbers(EntryContract, "entry", "contract_id"),
        stories_in=_numbers(EntryStory, "entry", "story_id"),
        topics_in=_numbers(EntryTopic, "entry", "topic_id"),
        protests=_rows(ProtestEvent, "entry", **_same(*PROTEST)),
        events=_rows(ContractEvent, "entry", **event),
        parties=_rows(ContractParty, "event__entry", **party),
        links=_rows(EntryLink, "later", earlier="earlier_id", **_same("relation", "note")),
        cited=_rows(Citation, "entry", article="article_id", **_same(*CITATION)),
        demands_made=ArraySubquery(Demand.objects.filter(made_in=OuterRef("pk")).order_by("pk").values("pk")),
    )


PROTEST = (
    *("action_types", "participants", "size_text", "size_low", "size_high", "size_unit", "size_claimed_by"),
    *("is_online", "met_with"),
)
CITATION = (
    *("supports", "quote_exact", "quote_prefix", "quote_suffix", "locator", "basis", "rests_on"),
    *("confirmed_on", "confirmed_sha256"),
)


def _entry(row: Row) -> Content:
    return {
        **{name: row[name] for name in ("kind", "title", "summary", "date", "is_announced")},
        **{name: row[name] for name in ("claim_state", "claim_note", "location")},
        "organizations": [_role(role) for role in row["organizations_in"]],
        "products": _ids(Product, row["products_in"]),
        "contracts": _ids(Contract, row["contracts_in"]),
        "stories": _ids(Story, row["stories_in"]),
        "topics": _ids(Topic, row["topics_in"]),
        "protest": next(map(_protest, row["protests"]), None),
        "contract_event": next((_event(event, row["parties"]) for event in row["events"]), None),
        "links": [link | {"earlier": _id(TimelineEntry, link["earlier"])} for link in row["links"]],
        "citations": [_citation(citation) for citation in row["cited"]],
    }


def _role(role: Row) -> Content:
    return role | {"organization": _id(Organization, role["organization"])}


def _protest(row: Row) -> Content:
    size = {name: row[f"size_{name}"] for name in ("text", "low", "high", "unit", "claimed_by")}
    return {
        "action_types": row["action_types"],
        "participants": row["participants"],
        "size": size if size["text"] or size["low"] is not None else None,
        "online": row["is_online"],
        "met_with": row["met_with"] or None,
    }


def _event(row: Row, parties: list[Row]) -> Content:
    return {
        "contract": _id(Contract, row["contract"]),
        "type": row["type"],
        "amount": row["amount"],
        "currency": row["currency"] or None,
        "period": row["period"] or None,
        "parties": [_role(party) for party in parties],
    }


def _citation(row: Row) -> Content:
    return {
        "article": _id(Article, row["article"]),
        "supports": row["supports"],
        "quote": _quote(row) if row["quote_exact"] else None,
        **{name: row[name] for name in ("locator", "basis", "rests_on")},
    }


def _quote(row: Row) -> Content:
    quote = {name: row[f"quote_{name}"] for name in ("exact", "prefix", "suffix")}
    is_confirmed = row["confirmed_sha256"] == confirmation_of(row["article"], row["quote_exact"])
    return quote | {"confirmed_on": row["confirmed_on"]} if is_confirmed else quote


def _organizations(organizations: QuerySet) -> QuerySet:
    return organizations.values(
        *EVERY,
        *("slug", "name", "kind", "description"),
        names=_rows(Name, "organization", name="name", since="during__startswith", until="during__endswith"),
        known_as=_rows(Identifier, "organization", **_same("scheme", "value")),
    )


def _organization(row: Row) -> Content:
    return {
        **{name: row[name] for name in ("slug", "name", "kind", "description")},
        "names": [{"name": n["name"], "from": n["since"], "to": n["until"]} for n in row["names"]],
        "identifiers": row["known_as"],
    }


def _articles(articles: QuerySet) -> QuerySet:
    """Without a join, so that the articles' rows can be locked."""
    own = ("url", "title", "byline", "published_on", "date_origin", "language", "rests_on", "archive_url")
    outlet = Outlet.objects.filter(pk=OuterRef("outlet"))
    names = {"outlet_name": Subquery(outlet.values("name")), "outlet_owner": Subquery(outlet.values("owner"))}
    return articles.values(*EVERY, *own, **names)


def _article(row: Row) -> Content:
    return {
        **{name: row[name] for name in ("url", "title", "byline", "date_origin", "language")},
        "outlet": row["outlet_name"],
        "owner": row["outlet_owner"] or "",
        "published_on": row["published_on"].isoformat() if row["published_on"] else None,
        "rests_on": row["rests_on"] or None,
        "archive_url": row["archive_url"] or None,
    }


def _contract(row: Row) -> Content:
    known = {"usaspending": row["award_id"], "piid": row["piid"]}
    return {
        **{name: row[name] for name in ("slug", "title", "description")},
        "identifiers": [{"scheme": scheme, "value": value} for scheme, value in known.items() if value],
        "prior": _id(Contract, row["prior_id"]),
    }


def _demands(demands: QuerySet) -> QuerySet:
    return demands.values(
        *EVERY,
        *("text", "of_id"),
        entries=ArraySubquery(TimelineEntry.objects.filter(demands=OuterRef("pk")).order_by("pk").values("pk")),
        answers=_rows(Response, "demand", kind="kind", entry="entry_id"),
    )


def _demand(row: Row) -> Content:
    return {
        "text": row["text"],
        "of": _id(Organization, row["of_id"]),
        "made_in": _ids(TimelineEntry, row["entries"]),
        "responses": [answer | {"entry": _id(TimelineEntry, answer["entry"])} for answer in row["answers"]],
    }


def _columns(*names: str) -> Callable[[QuerySet], QuerySet]:
    return lambda records: records.values(*EVERY, *names)


def _as_they_stand(*names: str) -> Callable[[Row], Content]:
    return lambda row: {name: row[name] for name in names}


STORY, TOPIC = ("slug", "title", "lead"), ("slug", "name")
OF: Mapping[type[Printable], tuple[Callable[[QuerySet], QuerySet], Callable[[Row], Content]]] = {
    TimelineEntry: (_entries, _entry),
    Organization: (_organizations, _organization),
    Article: (_articles, _article),
    Demand: (_demands, _demand),
    Contract: (_columns("slug", "title", "description", "award_id", "piid", "prior_id"), _contract),
    Product: (
        _columns("slug", "name", "description", "maker_id"),
        lambda row: {**_as_they_stand("slug", "name", "description")(row), "maker": _id(Organization, row["maker_id"])},
    ),
    Story: (_columns(*STORY), _as_they_stand(*STORY)),
    Topic: (_columns(*TOPIC), _as_they_stand(*TOPIC)),
}
