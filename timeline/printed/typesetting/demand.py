"""The document of a demand, with the responses to it. A response is shown if the entry that tells of it is printed."""

from timeline import dates
from timeline.printed.typesetting.brief import brief, chronological
from timeline.printed.typesetting.neighbours import Content, Document, Reading
from timeline.printed.typesetting.subjects import naming
from timeline.vocabulary import UNANSWERED


def demand(content: Content, reading: Reading) -> Document:
    makers = sorted(reading.each(content["made_in"]), key=chronological)
    of = reading.get(content["of"])
    return {
        "id": content["id"],
        "text": content["text"],
        "of": naming(of) if of else None,
        "made_in": [brief(entry) for entry in makers],
        **outcome(content, reading),
    }


def outcome(content: Content, reading: Reading) -> Document:
    """What came of a demand: `response`, `history`, and `days_to_response` or `days_unanswered`.

    Neither of the two is there if no entry that makes the demand is printed, nor the latter if it belongs to no story.
    """
    makers = sorted(reading.each(content["made_in"]), key=chronological)
    asked = dates.parse(makers[0]["date"]) if makers else None
    history = _history(content, asked, reading)
    response = history[-1]["response"] if history else "none"
    days: Document = {}
    if response not in UNANSWERED and asked:
        days = {"days_to_response": history[-1]["days"]}
    elif asked and (counted := _unanswered(asked, makers, reading)):
        days = {"days_unanswered": counted}
    return {"response": response, **days, "history": history}


def _history(content: Content, asked: dates.When | None, reading: Reading) -> list[Document]:
    shown = [(entry, r) for r in content["responses"] if (entry := reading.get(r["entry"]))]
    shown.sort(key=lambda pair: chronological(pair[0]))
    return [
        {
            "response": response["kind"],
            "entry": brief(entry),
            "days": dates.days_between(asked, dates.parse(entry["date"])) if asked else None,
        }
        for entry, response in shown
    ]


def _unanswered(asked: dates.When, makers: list[Content], reading: Reading) -> Document | None:
    """The days from the demand to the latest day on record in the stories of the entries that make it.

    They are never counted to today. None if there is no such day.
    """
    stories = sorted({story for entry in makers for story in entry["stories"]})
    latest = reading.latest_day(stories)
    if latest is None:
        return None
    return dates.days_between(asked, dates.day(latest)) | {"counted_to": latest.isoformat()}
