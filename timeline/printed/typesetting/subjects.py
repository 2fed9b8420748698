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
        if _holds_on(former, day):
            return former["name"]
    return content["name"]


def within(organization: Content, day: date, reading: Reading) -> Document:
    """Under `within` the slugs of whom it belonged to on a day, the nearest first, and of whom these belonged to; only
    if there was one. Nobody comes twice, so a circle ends."""
    found: dict[str, str] = {organization["id"]: ""}
    wave = [organization]
    while wave:
        ids = [row["organization"] for one in wave for row in one.get("parents", ()) if _holds_on(row, day)]
        wave = [parent for parent in reading.each(ids) if parent["id"] not in found]
        found |= {parent["id"]: parent["slug"] for parent in wave}
    slugs = [slug for slug in found.values() if slug]
    return {"within": slugs} if slugs else {}


def _holds_on(dated: Content, day: date) -> bool:
    """`to` is the first day on which it no longer holds."""
    return (dated["from"] or "") <= day.isoformat() < (dated["to"] or "9999")


def naming(content: Content, day: date | None = None) -> Document:
    name = name_on(content, day) if content["kind_of_record"] == "organization" else content["name"]
    return {"slug": content["slug"], "name": name}


def organization(content: Content, reading: Reading) -> Document:
    """`parents`, whom it belonged to, only if there was anybody."""
    parents = [
        naming(parent) | {end: row[end] for end in ("from", "to")}
        for row in content.get("parents", ())
        if (parent := reading.get(row["organization"]))
    ]
    return {
        "id": content["id"],
        "slug": content["slug"],
        "url": f"/organizations/{content['slug']}/",
        "name": content["name"],
        "kind": content["kind"],
        "description": content["description"],
        "names": content["names"],
        "identifiers": content["identifiers"],
        **({"parents": parents} if parents else {}),
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
