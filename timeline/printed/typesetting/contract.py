"""The document of a contract. Its events and parties are collected from the entries that state them, each of which is
named.
"""

from timeline import dates
from timeline.printed.typesetting.brief import brief, chronological
from timeline.printed.typesetting.neighbours import Content, Document, Reading
from timeline.printed.typesetting.subjects import naming


def contract(content: Content, reading: Reading) -> Document:
    stating = [e for e in reading.naming(content["id"], "entry") if _states(e, content["id"])]
    stating.sort(key=chronological)
    prior = reading.get(content["prior"])
    return {
        "id": content["id"],
        "slug": content["slug"],
        "url": f"/contracts/{content['slug']}/",
        "title": content["title"],
        "description": content["description"],
        "identifiers": content["identifiers"],
        "prior": {"slug": prior["slug"], "title": prior["title"]} if prior else None,
        "parties": _parties(stating, reading),
        "events": [_event(entry) for entry in stating],
    }


def _states(entry: Content, contract_id: str) -> bool:
    return (entry["contract_event"] or {}).get("contract") == contract_id


def _parties(entries: list[Content], reading: Reading) -> list[Document]:
    found: dict[tuple[str, str], Document] = {}
    for entry in entries:
        day = dates.sort_date(dates.parse(entry["date"]))
        for party in entry["contract_event"]["parties"]:
            organization = reading.get(party["organization"])
            if organization:
                key = (organization["id"], party["role"])
                found.setdefault(key, naming(organization, day) | {"role": party["role"], "entry": brief(entry)})
    return list(found.values())


def _event(entry: Content) -> Document:
    event = entry["contract_event"]
    return {
        "type": event["type"],
        "amount": event["amount"],
        "currency": event["currency"],
        "period": event["period"],
        "entry": brief(entry),
    }
