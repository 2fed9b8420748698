"""An entry, in the shape of the API (docs/api.md)."""

from datetime import date
from html import escape

from django.utils.html import linebreaks

from timeline import dates
from timeline.printed.typesetting import evidence
from timeline.printed.typesetting.brief import path, slug
from timeline.printed.typesetting.demand import outcome
from timeline.printed.typesetting.links import links
from timeline.printed.typesetting.neighbours import Content, Document, Reading
from timeline.printed.typesetting.subjects import naming, within


def entry(content: Content, reading: Reading) -> Document:
    when = dates.parse(content["date"])
    cited = evidence.citations(content, reading)
    corroboration = evidence.corroboration(content, cited, reading)
    demands = reading.naming(content["id"], "demand")
    made = [d for d in demands if content["id"] in d["made_in"]]
    return {
        "id": content["id"],
        "slug": slug(content),
        "url": path(content),
        "kind": content["kind"],
        "title": content["title"],
        "summary": content["summary"],
        "summary_html": paragraphs(content["summary"]),
        "date": dates.as_json(when),
        "is_announced": content["is_announced"],
        "known_by": evidence.known_by(cited),
        "claim_state": evidence.claim_state(content, corroboration["independent"]),
        "claim_note": content["claim_note"],
        "location": content["location"] or None,
        **_surroundings(content, dates.sort_date(when), reading),
        "protest": content["protest"],
        "contract_event": _contract_event(content, dates.sort_date(when), reading),
        "demands": [_demand(demand, reading) for demand in made],
        "commitments": [],
        "links": links(content, demands, reading),
        "citations": cited,
        "corroboration": corroboration,
        "created_at": content["created_at"],
    }


def paragraphs(text: str) -> str:
    """The text as HTML. What linebreaks gives, which looks for line ends in several steps, of the many texts that have
    none."""
    if "\n" in text or "\r" in text:
        return linebreaks(text, autoescape=True)
    return f"<p>{escape(text)}</p>" if text else ""


def _surroundings(content: Content, day: date, reading: Reading) -> Document:
    event = content["contract_event"] or {}
    contracts = list(dict.fromkeys([*filter(None, [event.get("contract")]), *content["contracts"]]))
    return {
        "organizations": [
            naming(organization, day) | {"role": role["role"]} | within(organization, day, reading)
            for role in content["organizations"]
            if (organization := reading.get(role["organization"]))
        ],
        "products": [_product(product, day, reading) for product in reading.each(content["products"])],
        "contracts": [{"slug": c["slug"], "title": c["title"]} for c in reading.each(contracts)],
        "stories": [{"slug": s["slug"], "title": s["title"]} for s in reading.each(content["stories"])],
        "topics": [naming(topic) for topic in reading.each(content["topics"])],
    }


def _product(content: Content, day: date, reading: Reading) -> Document:
    """`within`: whom its maker belonged to."""
    maker = reading.get(content["maker"])
    owned = within(maker, day, reading) if maker else {}
    return naming(content) | {"maker": maker["slug"] if maker else None} | owned


def _contract_event(content: Content, day: date, reading: Reading) -> Document | None:
    event = content["contract_event"]
    if not event:
        return None
    contract = reading.get(event["contract"])
    parties = [
        naming(organization, day) | {"role": party["role"]}
        for party in event["parties"]
        if (organization := reading.get(party["organization"]))
    ]
    return {
        "type": event["type"],
        "contract": contract["slug"] if contract else None,
        "amount": event["amount"],
        "currency": event["currency"],
        "period": event["period"],
        "parties": parties,
    }


def _demand(content: Content, reading: Reading) -> Document:
    of = reading.get(content["of"])
    return {
        "id": content["id"],
        "text": content["text"],
        "of": of["slug"] if of else None,
        **outcome(content, reading),
    }
