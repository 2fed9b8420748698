"""How each kind of record is frozen: a query for any number of records, and a function from its row to the content."""

from collections.abc import Callable, Mapping

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet, Subquery

from timeline.models import (
    Article,
    Contract,
    Demand,
    Identifier,
    Name,
    Organization,
    Outlet,
    Parent,
    Printable,
    Product,
    Response,
    Story,
    TimelineEntry,
    Topic,
)
from timeline.printed.contents import Content
from timeline.publishing.freeze_entry import entries, entry
from timeline.publishing.freeze_parts import EVERY, Row, id_of, ids, rows_of, same

DURING = {"since": "during__startswith", "until": "during__endswith"}


def _organizations(organizations: QuerySet) -> QuerySet:
    return organizations.values(
        *EVERY,
        *("slug", "name", "kind", "description"),
        names=rows_of(Name, "organization", name="name", **DURING),
        belongs_to=rows_of(Parent, "organization", parent="parent_id", **DURING),
        known_as=rows_of(Identifier, "organization", **same("scheme", "value")),
    )


def _organization(row: Row) -> Content:
    parents = [{"organization": id_of(Organization, p["parent"]), **_during(p)} for p in row["belongs_to"]]
    return {
        **{name: row[name] for name in ("slug", "name", "kind", "description")},
        "names": [{"name": n["name"], **_during(n)} for n in row["names"]],
        "identifiers": row["known_as"],
        **({"parents": parents} if parents else {}),
    }


def _during(row: Row) -> Content:
    return {"from": row["since"], "to": row["until"]}


ARTICLE = ("url", "title", "byline", "date_origin", "language")
"""The columns of an article that its content holds as they are."""


def _articles(articles: QuerySet) -> QuerySet:
    own = (*ARTICLE, "published_on", "rests_on", "archive_url")
    outlet = Outlet.objects.filter(pk=OuterRef("outlet"))
    names = {"outlet_name": Subquery(outlet.values("name")), "outlet_owner": Subquery(outlet.values("owner"))}
    return articles.values(*EVERY, *own, "group_waits", first_of_group=_first_of_group(), **names)


def _first_of_group() -> Subquery:
    counted = Article.objects.filter(group=OuterRef("group"), group_waits=False)
    return Subquery(counted.order_by("pk").values("pk")[:1])


def _copied(pk: int, first_of_group: int | None, group_waits: bool) -> int | None:
    return None if first_of_group == pk or group_waits else first_of_group


def copied_by(articles: QuerySet[Article]) -> dict[int, int | None]:
    """By each article's number, that of the one whose report it would be frozen to repeat; None where of none."""
    rows = articles.values_list("pk", _first_of_group(), "group_waits")
    return {pk: _copied(pk, first, waits) for pk, first, waits in rows}


def _article(row: Row) -> Content:
    copied = _copied(row["pk"], row["first_of_group"], row["group_waits"])
    return {
        **{name: row[name] for name in ARTICLE},
        "outlet": row["outlet_name"],
        "owner": row["outlet_owner"] or "",
        "published_on": row["published_on"].isoformat() if row["published_on"] else None,
        "rests_on": row["rests_on"] or None,
        "archive_url": row["archive_url"] or None,
        **({"group": id_of(Article, copied)} if copied is not None else {}),
    }


def _product(row: Row) -> Content:
    own = {name: row[name] for name in ("slug", "name", "description")}
    return {**own, "maker": id_of(Organization, row["maker_id"])}


def _contract(row: Row) -> Content:
    known = {"usaspending": row["award_id"], "piid": row["piid"]}
    return {
        **{name: row[name] for name in ("slug", "title", "description")},
        "identifiers": [{"scheme": scheme, "value": value} for scheme, value in known.items() if value],
        "prior": id_of(Contract, row["prior_id"]),
    }


def _demands(demands: QuerySet) -> QuerySet:
    return demands.values(
        *EVERY,
        *("text", "of_id"),
        entries=ArraySubquery(TimelineEntry.objects.filter(demands=OuterRef("pk")).order_by("pk").values("pk")),
        answers=rows_of(Response, "demand", kind="kind", entry="entry_id"),
    )


def _demand(row: Row) -> Content:
    return {
        "text": row["text"],
        "of": id_of(Organization, row["of_id"]),
        "made_in": ids(TimelineEntry, row["entries"]),
        "responses": [answer | {"entry": id_of(TimelineEntry, answer["entry"])} for answer in row["answers"]],
    }


def _columns(*names: str) -> Callable[[QuerySet], QuerySet]:
    return lambda records: records.values(*EVERY, *names)


def _as_they_stand(*names: str) -> Callable[[Row], Content]:
    return lambda row: {name: row[name] for name in names}


def _topic(row: Row) -> Content:
    """That it is deprecated is said only where it is: others stay as they were frozen before."""
    said = {"is_deprecated": True} if row["is_deprecated"] else {}
    return {"slug": row["slug"], "name": row["name"], **said}


STORY = ("slug", "title", "lead")
OF: Mapping[type[Printable], tuple[Callable[[QuerySet], QuerySet], Callable[[Row], Content]]] = {
    TimelineEntry: (entries, entry),
    Organization: (_organizations, _organization),
    Article: (_articles, _article),
    Demand: (_demands, _demand),
    Contract: (_columns("slug", "title", "description", "award_id", "piid", "prior_id"), _contract),
    Product: (_columns("slug", "name", "description", "maker_id"), _product),
    Story: (_columns(*STORY), _as_they_stand(*STORY)),
    Topic: (_columns("slug", "name", "is_deprecated"), _topic),
}
