"""Frozen contents as the press makes them, for typesetting without a database."""

from typing import Any

from timeline.printed.contents import SCHEMAS

Content = dict[str, Any]


def entry(number: int, **fields: Any) -> Content:
    plain = {
        "schema": SCHEMAS["entry"],
        "id": f"E{number}",
        "kind_of_record": "entry",
        "kind": "statement",
        "title": f"Entry {number}",
        "summary": "",
        "date": "2018-06-21",
        "is_announced": False,
        "claim_state": "",
        "claim_note": "",
        "location": "",
        "organizations": [],
        "products": [],
        "contracts": [],
        "stories": [],
        "topics": [],
        "protest": None,
        "contract_event": None,
        "links": [],
        "citations": [],
        "created_at": "2026-01-01T00:00:00+00:00",
    }
    return plain | fields


def article(number: int, **fields: Any) -> Content:
    plain = {
        "schema": 3,
        "id": f"A{number}",
        "kind_of_record": "article",
        "url": f"https://courier.example/{number}",
        "title": f"Report {number}",
        "byline": "",
        "outlet": f"Outlet {number}",
        "owner": "",
        "published_on": "2018-06-22",
        "date_origin": "",
        "language": "en",
        "rests_on": None,
        "archive_url": None,
    }
    return plain | fields


def citation(article_number: int, **fields: Any) -> Content:
    plain = {"article": f"A{article_number}", "supports": [], "quote": None, "locator": "", "basis": "", "rests_on": ""}
    return plain | fields


def organization(number: int, **fields: Any) -> Content:
    plain = {
        "schema": 3,
        "id": f"O{number}",
        "kind_of_record": "organization",
        "slug": f"firm-{number}",
        "name": f"Firm {number}",
        "kind": "company",
        "description": "",
        "names": [],
        "identifiers": [],
    }
    return plain | fields


def demand(number: int, **fields: Any) -> Content:
    plain = {
        "schema": 2,
        "id": f"D{number}",
        "kind_of_record": "demand",
        "text": "Stop.",
        "of": "O1",
        "made_in": [],
        "responses": [],
    }
    return plain | fields


def contract(number: int, **fields: Any) -> Content:
    plain = {
        "schema": 2,
        "id": f"K{number}",
        "kind_of_record": "contract",
        "slug": f"contract-{number}",
        "title": f"Contract {number}",
        "description": "",
        "identifiers": [],
        "prior": None,
    }
    return plain | fields


def story(number: int, **fields: Any) -> Content:
    plain = {"id": f"S{number}", "kind_of_record": "story", "slug": f"story-{number}", "title": "A story", "lead": ""}
    return plain | fields
