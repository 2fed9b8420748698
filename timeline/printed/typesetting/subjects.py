"""The documents of organizations, products, stories and topics."""

from datetime import date

from timeline.printed.typesetting.neighbours import Content, Document, Reading


def name_on(content: Content, day: date | None) -> str:
    """The name an organization had on a day, or its present one for None.

    In its former names, `to` is the first day on which it no longer had the name; one that has neither day, as it could
    be stored once, is none.
    """
    if day is None:
        return content["name"]
    for former in content["names"]:
        if not (former["from"] or former["to"]):
            continue
        starts, ends = former["from"] or "", former["to"] or "9999"
        if starts <= day.isoformat() < ends:
            return former["name"]
    return content["name"]


def naming(content: Content, day: date | None = None) -> Document:
    name = name_on(content, day) if content["kind_of_record"] == "organization" else content["name"]
    return {"slug": content["slug"], "name": name}


def organization(content: Content, reading: Reading) -> Document:
    return {
        "id": content["id"],
        "slug": content["slug"],
        "url": f"/organizations/{content['slug']}/",
        "name": content["name"],
        "kind": content["kind"],
        "description": content["description"],
        "names": content["names"],
        "identifiers": content["identifiers"],
    }


def product(content: Content, reading: Reading) -> Document:
    maker = reading.get(content["maker"])
    return {
        "id": content["id"],
        "slug": content["slug"],
        "url": f"/products/{content['slug']}/",
        "name": content["name"],
        "description": content["description"],
        "maker": naming(maker) if maker else None,
    }


def story(content: Content, reading: Reading) -> Document:
    return {
        "id": content["id"],
        "slug": content["slug"],
        "url": f"/stories/{content['slug']}/",
        "title": content["title"],
        "lead": content["lead"],
    }


def topic(content: Content, reading: Reading) -> Document:
    """`is_deprecated` only of one that is, as in its content."""
    said = {"is_deprecated": True} if content.get("is_deprecated") else {}
    return {
        "id": content["id"],
        "slug": content["slug"],
        "url": f"/topics/{content['slug']}/",
        "name": content["name"],
        **said,
    }
