"""Lines of any length as pages draw them, from made documents: no database, no site."""

from datetime import date, timedelta
from itertools import cycle
from pathlib import Path

from django.template.loader import render_to_string

from timeline import dates
from timeline.pages.lines.ladder import Hung, draw
from timeline.pages.lines.marked import mark
from timeline.printed.derived.fragments import fragment

STATIC = Path(__file__).parents[3] / "timeline/web/static/web"
SUMMARY = "The company says that it will look into what was asked, and names no day. " * 2
DAYS = {"min": 1_000, "max": 12_345, "counted_to": "2030-01-01"}
ANSWERS = cycle(("none", "refused", "none", "met", "none", "partly_met", "withdrawn"))


def documents(many: int) -> list[dict]:
    """Every third asks, and a good half of it is answered some entries later; every fourth links back, near and far;
    two contracts run side by side."""
    days = [_day(number) for number in range(many)]
    answered: dict[int, tuple[int, str]] = {}
    for asking, response in zip(range(0, many, 3), ANSWERS, strict=False):
        answered[asking] = (min(asking + 1 + asking % 7, many - 1), response)
    return [_entry(number, days, answered) for number in range(many)]


def _day(number: int) -> str:
    day = date(2016, 1, 1) + timedelta(days=17 * number + (number % 5 == 4) * 10)
    return day.isoformat()[: 7 if number % 4 == 1 else 10]


def _brief(number: int, days: list[str]) -> dict:
    title = f"What happened as the {number}th thing of all that people tell of"
    return {
        "id": f"E{number + 1}",
        "url": f"/entries/E{number + 1}/it/",
        "title": title,
        "date": dates.as_json(dates.parse(days[number])),
    }


def _entry(number: int, days: list[str], answered: dict[int, tuple[int, str]]) -> dict:
    links = [{"relation": "continues", "direction": "in", "derived": False, "note": "", "entry": _brief(earlier, days)}
             for earlier in sorted({number - 1, number // 2}) if number % 4 == 3 and earlier >= 0]  # fmt: skip
    asked = [
        asking for asking in answered if asking == number or (answered[asking][1] == "none" and number == asking + 9)
    ]
    return _brief(number, days) | {
        "kind": ("protest", "statement", "contract", "report")[number % 4],
        "summary_html": f"<p>{SUMMARY}</p>",
        "known_by": None,
        "claim_state": "unverified",
        "claim_note": "",
        "protest": None,
        "contract_event": {
            "type": "renewal",
            "contract": "cameras",
            "amount": "1000000",
            "currency": "USD",
            "period": "",
        }
        if number % 8 == 2
        else None,
        "contracts": [{"slug": "cameras", "title": CONTRACTS[0]}] if number % 8 == 2 else [],
        "demands": [_demand(asking, days, *answered[asking]) for asking in asked],
        "links": links,
        "citations": [],
        "corroboration": {"sources": 2, "independent": 1},
    }


def _demand(asking: int, days: list[str], answering: int, response: str) -> dict:
    history = [] if response == "none" else [{"response": response, "entry": _brief(answering, days)}]
    owed = {"days_unanswered": DAYS} if response == "none" else {"days_to_response": DAYS}
    return {"id": f"D{asking + 1}", "text": "Stop selling it.", "response": response, "history": history} | owed


CONTRACTS = ("The contract with the Department of Cameras and Harbours", "Another, with the port")


def contracts(hung: list[Hung]) -> list[dict]:
    events = [
        {"type": "renewal", "period": "", "entry": entry.document} for entry in hung if entry.document["contract_event"]
    ]
    return [
        {"title": CONTRACTS[0], "events": [{"type": "award", "period": "", "entry": hung[0].document}, *events]},
        {"title": CONTRACTS[1], "events": [{"type": "award", "period": "2010/..", "entry": hung[-1].document}]},
    ]


def page(many: int) -> str:
    """The whole page: its style sheets, and the line with its end."""
    hung = [Hung(dates.parse(d["date"]["edtf"]), d, fragment(d, "en")) for d in documents(many)]
    owing = [d for entry in hung for d in entry.document["demands"] if d["response"] == "none"]
    marked = mark(draw(hung), contracts=contracts(hung))
    line = render_to_string("web/_line.html", {"stretches": marked.stretches, "ends_on": "2030-01-01", "owing": owing})
    sheets = "".join(f"<style>{(STATIC / name).read_text()}</style>" for name in ("style.css", "pages.css"))
    return (
        f'<!doctype html><html lang="en"><meta name="viewport" content="width=device-width">{sheets}<main>{line}</main>'
    )
