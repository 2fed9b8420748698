"""How entries are frozen, with their citations, demands, links and so on: the query, and the content from its row."""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, F, OuterRef, Q, QuerySet, TextField, Value, When
from django.db.models.functions import Cast, Coalesce

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
    Organization,
    Product,
    ProtestEvent,
    Response,
    Role,
    Story,
    TimelineEntry,
    Topic,
)
from timeline.models.citation import PRINTED, confirmation_of
from timeline.printed.contents import Content
from timeline.publishing.freeze_parts import EVERY, Row, id_of, ids, numbers_of, rows_of, same
from timeline.publishing.matching import stands_in


def entries(found: QuerySet) -> QuerySet:
    event = {"contract": "contract_id", "amount": Cast("amount", TextField()), **same("type", "currency", "period")}
    party = {"organization": "organization_id", "role": "role"}
    return found.values(
        *EVERY,
        *OWN,
        organizations_in=rows_of(Role, "entry", organization="organization_id", role="part"),
        products_in=numbers_of(EntryProduct, "entry", "product_id"),
        contracts_in=numbers_of(EntryContract, "entry", "contract_id"),
        stories_in=numbers_of(EntryStory, "entry", "story_id"),
        topics_in=numbers_of(EntryTopic, "entry", "topic_id"),
        protests=rows_of(ProtestEvent, "entry", **same(*PROTEST)),
        events=rows_of(ContractEvent, "entry", **event),
        parties=rows_of(ContractParty, "event__entry", **party),
        links=rows_of(EntryLink, "later", earlier="earlier_id", **same("relation", "note")),
        cited=rows_of(Citation, "entry", article="article_id", held=CONFIRMED_OF, **same(*PRINTED)),
        demands_made=ArraySubquery(Demand.objects.filter(made_in=OuterRef("pk")).order_by("pk").values("pk")),
        demands_answered=numbers_of(Response, "entry", "demand_id"),
    )


OWN = ("kind", "title", "summary", "date", "is_announced", "claim_state", "claim_note", "location")
NAMED_TEXT = Coalesce(Case(When(version__article=F("article"), then="version__text")), "article__text")
CONFIRMED_OF = Case(When(~Q(confirmed_sha256=""), then=NAMED_TEXT), default=Value(""), output_field=TextField())
"""The text that a quote is of, but for those that nobody confirmed: there it need not be read."""
SIZE = ("text", "low", "high", "unit", "claimed_by")
QUOTE = ("exact", "prefix", "suffix")
PROTEST = ("action_types", "participants", *(f"size_{name}" for name in SIZE), "is_online", "met_with")


def entry(row: Row) -> Content:
    return {
        **{name: row[name] for name in OWN},
        "organizations": [_role(role) for role in row["organizations_in"]],
        "products": ids(Product, row["products_in"]),
        "contracts": ids(Contract, row["contracts_in"]),
        "stories": ids(Story, row["stories_in"]),
        "topics": ids(Topic, row["topics_in"]),
        "protest": next(map(_protest, row["protests"]), None),
        "contract_event": next((_event(event, row["parties"]) for event in row["events"]), None),
        "links": [link | {"earlier": id_of(TimelineEntry, link["earlier"])} for link in row["links"]],
        "citations": [_citation(citation) for citation in row["cited"]],
    }


def _role(role: Row) -> Content:
    return role | {"organization": id_of(Organization, role["organization"])}


def _protest(row: Row) -> Content:
    size = {name: row[f"size_{name}"] for name in SIZE}
    return {
        "action_types": row["action_types"],
        "participants": row["participants"],
        "size": size if size["text"] or (size["low"], size["high"]) != (None, None) else None,
        "online": row["is_online"],
        "met_with": row["met_with"] or None,
    }


def _event(row: Row, parties: list[Row]) -> Content:
    return {
        "contract": id_of(Contract, row["contract"]),
        "type": row["type"],
        "amount": row["amount"],
        "currency": row["currency"] or None,
        "period": row["period"] or None,
        "parties": [_role(party) for party in parties],
    }


def _citation(row: Row) -> Content:
    return {
        "article": id_of(Article, row["article"]),
        "supports": row["supports"],
        "quote": _quote(row) if row["quote_exact"] else None,
        **{name: row[name] for name in ("locator", "basis", "rests_on")},
    }


def _quote(row: Row) -> Content:
    quote = {name: row[f"quote_{name}"] for name in QUOTE}
    return quote | {"confirmed_on": row["confirmed_on"]} if _is_confirmed(row) else quote


def _is_confirmed(row: Row) -> bool:
    """A confirmation is of these words, and nothing is to be said where the text has them by now."""
    words = row["quote_exact"]
    return row["confirmed_sha256"] == confirmation_of(row["article"], words) and not (
        row["held"] and stands_in(words, row["held"])
    )
