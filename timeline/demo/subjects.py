"""What the demo's entries are about. Whatever stands in the record already is taken as it is."""

from dataclasses import dataclass
from typing import Any

from timeline.demo.files import Row, rows
from timeline.models import Alias, Contract, Organization, Printable, Product, Story, Topic


@dataclass(frozen=True)
class Subjects:
    """Each by its slug."""

    organizations: dict[str, Organization]
    products: dict[str, Product]
    contracts: dict[str, Contract]
    stories: dict[str, Story]
    topics: dict[str, Topic]


def load_subjects() -> Subjects:
    """An alias comes with its subject: where an editor made the subject, its words are the editor's too."""
    held = {"organization": _slugs(Organization), "product": _slugs(Product)}
    organizations = _each(Organization, rows("organizations"))
    products = _each(Product, [row | {"maker": organizations.get(row["maker"])} for row in rows("products")])
    subjects = Subjects(
        organizations,
        products,
        _each(Contract, rows("contracts")),
        _each(Story, rows("stories")),
        _each(Topic, rows("topics")),
    )
    for row in rows("aliases"):
        noun, slug = ("organization", row["organization"]) if "organization" in row else ("product", row["product"])
        if slug not in held[noun]:
            _aliases(row, **{noun: (organizations if noun == "organization" else products)[slug]})
    return subjects


def _slugs(model: Any) -> set[str]:
    return set(model.objects.values_list("slug", flat=True))


def _each(model: Any, data: list[Row]) -> dict[str, Any]:
    return {row["slug"]: _one(model, row) for row in data}


def _one(model: Any, row: Row) -> Printable:
    values = {name: value for name, value in row.items() if name not in ("slug", "basis")}
    return model.objects.get_or_create(slug=row["slug"], defaults=values)[0]


def _aliases(row: Row, **subject: Organization | Product) -> None:
    forms = [(words, False) for words in row.get("words", [])] + [(words, True) for words in row.get("exact", [])]
    Alias.objects.bulk_create(
        Alias(text=text, is_case_sensitive=exact, context=row.get("near", []), not_beside=row.get("not", []), **subject)
        for text, exact in forms
    )
