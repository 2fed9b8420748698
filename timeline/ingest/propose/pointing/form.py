"""Pointings as words, in JSON: the form that a model answers in and that labelled pages are kept in (docs/pointing.md).

Form 1 had one sentence, one time without a side, one size, one sum; it is read as form 2.
"""

from typing import Any, Literal, NamedTuple

import msgspec

FORM = 2
Kind = Literal["protest", "contract", "statement", "product", "policy", "legal", "report", "other"]


class Party(msgspec.Struct):
    words: str
    role: str = "subject"


class Time(msgspec.Struct):
    words: str | None = None
    of: str = "deed"
    beside: int | None = None
    side: Literal["", "after", "before", "same"] = ""
    announced: bool = False


class Stretch(msgspec.Struct):
    words: str
    of: str = ""


class Answers(msgspec.Struct):
    event: int
    how: Literal["answer", "retaliation", "consequence"] = "answer"


class Event(msgspec.Struct):
    kind: Kind
    sentences: list[str]
    action: str | None = None
    trigger: str | None = None
    parties: list[Party] = []
    times: list[Time] = []
    who: str | None = None
    sizes: list[Stretch] = []
    amounts: list[Stretch] = []
    periods: list[Stretch] = []
    demands: list[str] = []
    answers: list[Answers] = []
    telling: Literal["plain", "second_hand", "disputed"] = "plain"
    sure: float = 1.0


class Form(msgspec.Struct):
    events: list[Event]
    published: str | None = None
    form: int = FORM


class Marks(NamedTuple):
    """What somebody marked on a page; `pointer` says who, with the version."""

    form: Form
    pointer: str


class NoForm(ValueError):
    """What was handed over is no pointing; the message says where."""


def read(told: Any) -> Form:
    """From what JSON holds, of either form. Raises NoForm."""
    try:
        return msgspec.convert(told if _form(told) == FORM else _upgraded(told), Form)
    except (msgspec.ValidationError, KeyError, TypeError, AttributeError) as error:
        raise NoForm(f"No pointing in the form of docs/pointing.md: {error}") from error


def _form(told: Any) -> int:
    events = told.get("events") or [{}]
    return FORM if told.get("form") == FORM or "sentences" in events[0] else 1


def _upgraded(told: dict[str, Any]) -> dict[str, Any]:
    published = told.get("published") or {}
    return {"events": [_event(event) for event in told["events"]], "published": published.get("words")}


def _event(one: dict[str, Any]) -> dict[str, Any]:
    when = one.get("when") or {}
    time = {"words": when.get("words"), "beside": when.get("after"), "announced": when.get("announced", False)}
    return {
        "kind": one["kind"],
        "action": one.get("action"),
        "sentences": [one["sentence"]],
        "parties": one.get("parties", []),
        "times": [time] if when else [],
        "who": one.get("who"),
        "sizes": _one(one.get("how_many")),
        "amounts": _one(one.get("amount")),
        "periods": _one(one.get("period")),
        "demands": one.get("demands", []),
        "answers": [] if one.get("answers") is None else [{"event": one["answers"]}],
        "sure": one.get("sure", 1.0),
    }


def _one(words: str | None) -> list[dict[str, str]]:
    return [{"words": words}] if words else []
