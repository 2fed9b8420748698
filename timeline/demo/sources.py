"""The articles that the demo cites, by key. The founding one has neither address nor text: ingestion brings it."""

from datetime import date

from timeline.demo.files import Row, rows
from timeline.models import Article, Outlet


def load_articles() -> dict[str, Article]:
    outlets = {row["name"]: _outlet(row) for row in rows("outlets")}
    return {row["key"]: _article(row, outlets[row["outlet"]]) for row in rows("articles")}


def _outlet(row: Row) -> Outlet:
    return Outlet.objects.get_or_create(name=row["name"], defaults={"domain": row["domain"]})[0]


def _article(row: Row, outlet: Outlet) -> Article:
    values = {name: value for name, value in row.items() if name not in ("key", "outlet", "published_on")}
    day = date.fromisoformat(row["published_on"]) if row["published_on"] else None
    return _held(row, outlet, day) or Article.objects.create(outlet=outlet, published_on=day, **values)


def _held(row: Row, outlet: Outlet, day: date | None) -> Article | None:
    if row["url"]:
        return Article.objects.at(row["url"]).first()
    return Article.objects.known_as(outlet.name, row["title"], day).first()
