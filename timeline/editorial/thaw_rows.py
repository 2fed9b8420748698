"""How each kind of record is written from a content: its own columns, and the rows that hang on it.

The other way round than publishing/freeze_entry.py and freeze_rows.py: what is added there is added here.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import ForeignKey, Model
from psycopg.types.range import DateRange

from timeline.editorial.errors import Refused
from timeline.languages import language_tag
from timeline.models import (
    Citation,
    ContractEvent,
    ContractParty,
    EntryContract,
    EntryLink,
    EntryProduct,
    EntryStory,
    EntryTopic,
    Identifier,
    Name,
    Outlet,
    Parent,
    Printable,
    ProtestEvent,
    Response,
    Role,
    TimelineEntry,
)
from timeline.models.citation import confirmation_of
from timeline.printed.contents import Content
from timeline.publishing.freeze_entry import OWN, QUOTE, SIZE
from timeline.publishing.freeze_rows import ARTICLE

Values = dict[str, Any]


PARTS: Mapping[type[Model], str] = {
    Role: "organizations",
    EntryProduct: "products",
    EntryContract: "contracts",
    EntryStory: "stories",
    EntryTopic: "topics",
    ProtestEvent: "protest",
    ContractEvent: "contract_event",
    ContractParty: "contract_event.parties",
    EntryLink: "links",
    Citation: "citations",
    Response: "responses",
    Name: "names",
    Identifier: "identifiers",
    Parent: "parents",
}
"""Where in a content the rows of each kind stand."""
ONE_EACH = (ProtestEvent, ContractEvent)


def clean(row: Model, path: str = "") -> None:
    """Neighbours were asked for all at once. Raises Refused at `path`, which is that of a part's row."""
    try:
        row.clean_fields(exclude={field.name for field in row._meta.fields if isinstance(field, ForeignKey)})
    except ValidationError as error:
        raise Refused({f"{path}{name}": errors for name, errors in error.error_dict.items()}) from error


def _hang(model: type[Model], wanted: Iterable[Values], **on: Any) -> None:
    """Makes these the rows that hang on a record, in this order. One that stands there so already is kept, with what no
    content tells of it."""
    missing, kept = list(wanted), []
    for row in model._default_manager.filter(**on):
        if missing and all(getattr(row, name) == value for name, value in missing[0].items()):
            kept.append(row.pk)
            missing.pop(0)
    model._default_manager.filter(**on).exclude(pk__in=kept).delete()
    rows = [model(**on, **values) for values in missing]
    for place, row in enumerate(rows, start=len(kept)):
        clean(row, f"{PARTS[model]}." if model in ONE_EACH else f"{PARTS[model]}.{place}.")
    model._default_manager.bulk_create(rows)


def _number(record_id: str | None) -> int | None:
    return int(record_id[1:]) if record_id else None


def _numbers(column: str, record_ids: Iterable[str]) -> list[Values]:
    return [{column: _number(record_id)} for record_id in record_ids]


def _same(*columns: str) -> Callable[[Content], Values]:
    return lambda content: {column: content[column] for column in columns}


def _nothing(record: Printable, content: Content) -> None:
    pass


def _hang_on_entry(entry: TimelineEntry, content: Content) -> None:
    roles = [
        {"organization_id": _number(role["organization"]), "part": role["role"]} for role in content["organizations"]
    ]
    _hang(Role, roles, entry=entry)
    _hang(EntryProduct, _numbers("product_id", content["products"]), entry=entry)
    _hang(EntryContract, _numbers("contract_id", content["contracts"]), entry=entry)
    _hang(EntryStory, _numbers("story_id", content["stories"]), entry=entry)
    _hang(EntryTopic, _numbers("topic_id", content["topics"]), entry=entry)
    _hang(ProtestEvent, [_protest(content["protest"])] if content["protest"] else [], entry=entry)
    _hang_event(entry, content["contract_event"])
    _hang(EntryLink, [_link(link) for link in content["links"]], later=entry)
    _hang(Citation, [cited(citation) for citation in content["citations"]], entry=entry)


def _protest(protest: Content) -> Values:
    size = protest["size"] or {"text": "", "low": None, "high": None, "unit": "", "claimed_by": ""}
    return {
        **{name: protest[name] for name in ("action_types", "participants")},
        **{f"size_{name}": size[name] for name in SIZE},
        "is_online": protest["online"],
        "met_with": protest["met_with"] or "",
    }


def _hang_event(entry: TimelineEntry, event: Content | None) -> None:
    _hang(ContractEvent, [_event(event)] if event else [], entry=entry)
    if event:
        held = ContractEvent.objects.get(entry=entry)
        parties = [{"organization_id": _number(one["organization"]), "role": one["role"]} for one in event["parties"]]
        _hang(ContractParty, parties, event=held)


def _event(event: Content) -> Values:
    return {
        "contract_id": _number(event["contract"]),
        "type": event["type"],
        "amount": Decimal(event["amount"]) if event["amount"] is not None else None,
        "currency": event["currency"] or "",
        "period": event["period"] or "",
    }


def _link(link: Content) -> Values:
    return {"earlier_id": _number(link["earlier"]), "relation": link["relation"], "note": link["note"]}


def cited(citation: Content) -> Values:
    quote = citation["quote"] or dict.fromkeys(QUOTE, "")
    return {
        "article_id": _number(citation["article"]),
        **{f"quote_{name}": quote[name] for name in QUOTE},
        **{name: citation[name] for name in ("supports", "locator", "basis", "rests_on")},
        **_confirmation(citation["article"], quote),
    }


def _confirmation(article: str, quote: Content) -> Values:
    day = _day(quote.get("confirmed_on"))
    return {
        "confirmed_on": day,
        "confirmed_sha256": confirmation_of(int(article[1:]), quote["exact"]) if day else "",
    }


def _hang_on_organization(organization: Printable, content: Content) -> None:
    former = [
        {"name": one["name"], "during": DateRange(_day(one["from"]), _day(one["to"]))} for one in content["names"]
    ]
    parents = [
        {"parent_id": _number(one["organization"]), "during": _during(one)} for one in content.get("parents", ())
    ]
    _hang(Name, former, organization=organization)
    _hang(Identifier, content["identifiers"], organization=organization)
    _hang(Parent, parents, organization=organization)


def _during(dated: Content) -> DateRange | None:
    """None where neither day is known."""
    days = _day(dated["from"]), _day(dated["to"])
    return DateRange(*days) if any(days) else None


def _day(day: str | None) -> date | None:
    return date.fromisoformat(day) if day else None


def _article(content: Content) -> Values:
    name, owner = content["outlet"], {"owner": content["owner"]}
    return {
        **_same(*ARTICLE)(content),
        "language": language_tag(content["language"]) or "",
        "outlet": Outlet.objects.get_or_create(name=name, defaults=owner)[0] if name else None,
        "published_on": _day(content["published_on"]),
        "rests_on": content["rests_on"] or "",
        "archive_url": content["archive_url"] or "",
    }


def _contract(content: Content) -> Values:
    known = {one["scheme"]: one["value"] for one in content["identifiers"]}
    return {
        **{name: content[name] for name in ("slug", "title", "description")},
        "award_id": known.get("usaspending", ""),
        "piid": known.get("piid", ""),
        "prior_id": _number(content["prior"]),
    }


def _hang_on_demand(demand: Any, content: Content) -> None:
    demand.made_in.set([_number(record_id) for record_id in content["made_in"]])
    answers = [{"entry_id": _number(one["entry"]), "kind": one["kind"]} for one in content["responses"]]
    _hang(Response, answers, demand=demand)


OF: Mapping[str, tuple[Callable[[Content], Values], Callable[[Any, Content], None]]] = {
    "entry": (_same(*OWN), _hang_on_entry),
    "organization": (_same("slug", "name", "kind", "description"), _hang_on_organization),
    "article": (_article, _nothing),
    "demand": (lambda content: {"text": content["text"], "of_id": _number(content["of"])}, _hang_on_demand),
    "contract": (_contract, _nothing),
    "product": (
        lambda content: {**_same("slug", "name", "description")(content), "maker_id": _number(content["maker"])},
        _nothing,
    ),
    "story": (_same("slug", "title", "lead"), _nothing),
    "topic": (
        lambda content: {**_same("slug", "name")(content), "is_deprecated": bool(content.get("is_deprecated"))},
        _nothing,
    ),
}
"""By kind of record: its own columns, and the writer of the rows that hang on it."""
