"""One entry of the demo as a content: with its details, neighbours, links and citations, as an editor would type it."""

from typing import Any

from timeline.demo.files import Row
from timeline.demo.subjects import Subjects
from timeline.models import Article, Printable, TimelineEntry
from timeline.printed.contents import Content
from timeline.publishing.freeze_entry import SIZE

Entries = dict[str, TimelineEntry]
PROTEST = ("action_types", "participants")


def entry_content(row: Row, subjects: Subjects, articles: dict[str, Article], links: list[Content]) -> Content:
    return {
        "kind_of_record": TimelineEntry.kind_name,
        **{name: row[name] for name in ("kind", "title", "summary", "date")},
        "location": row.get("location", ""),
        "is_announced": row.get("is_announced", False),
        "claim_state": "",
        "claim_note": "",
        "organizations": _parts(row["organizations"], subjects),
        "products": _ids(row.get("products", []), subjects.products),
        "contracts": _ids(row.get("contracts", []), subjects.contracts),
        "stories": _ids(row.get("stories", []), subjects.stories),
        "topics": _ids(row.get("topics", []), subjects.topics),
        "protest": _protest(row["protest"]) if "protest" in row else None,
        "contract_event": _event(row["contract_event"], subjects) if "contract_event" in row else None,
        "links": links,
        "citations": [_citation(citation, articles[citation["article"]]) for citation in row["citations"]],
    }


def links_back(row: Row, rows: list[Row], entries: Entries) -> list[Content]:
    """Those that run from earlier entries to the row's."""
    mine = [link for link in rows if link["later"] == row["key"]]
    return [
        {"earlier": entries[link["earlier"]].record_id, "relation": link["relation"], "note": link["note"]}
        for link in mine
    ]


def _ids(slugs: list[str], held: dict[str, Any]) -> list[str]:
    found: list[Printable] = [held[slug] for slug in slugs]
    return [one.record_id for one in found]


def _parts(pairs: list[list[str]], subjects: Subjects) -> list[Content]:
    return [{"organization": subjects.organizations[slug].record_id, "role": role} for slug, role in pairs]


def _protest(row: Row) -> Content:
    size = {name: row.get(f"size_{name}", None if name in ("low", "high") else "") for name in SIZE}
    return {
        **{name: row.get(name, "") for name in PROTEST},
        "size": size if size["text"] or size["low"] is not None else None,
        "online": row.get("is_online"),
        "met_with": row.get("met_with"),
    }


def _event(row: Row, subjects: Subjects) -> Content:
    return {
        "contract": subjects.contracts[row["contract"]].record_id,
        "type": row["type"],
        **dict.fromkeys(("amount", "currency", "period")),
        "parties": _parts(row["parties"], subjects),
    }


def _citation(row: Row, article: Article) -> Content:
    quote = {"exact": row["quote"], "prefix": "", "suffix": ""} if row.get("quote") else None
    return {
        "article": article.record_id,
        "supports": row.get("supports", []),
        "quote": quote,
        **{name: row.get(name, "") for name in ("locator", "basis", "rests_on")},
    }
