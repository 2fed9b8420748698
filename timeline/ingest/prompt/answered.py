"""From what a server of the chat-completions protocol answers to pointings as words. Nothing of it is believed yet:
whether the words stand on the page is seen where it is read (propose/pointing/verify.py)."""

import re
from typing import Any

import msgspec

from timeline.ingest.propose.pointing import form
from timeline.ingest.propose.pointing.verify import MOST

LONGEST = 256 * 1024
"""Letters of an answer: 60 events take a quarter of it."""
MOST_OF_EACH = 20
"""Parties, times, demands … of an event; the rest is left out."""
THOUGHT = re.compile(r"^.*</think(?:ing)?>", re.S)
NOTHING: dict[str, Any] = {"kind": "other", "sentences": []}
"""Stands in the place of an event that is none, so that the others keep theirs; it falls where it is read."""


class NoAnswer(ValueError):
    """What came is no pointing; a sentence says why."""


class Part(msgspec.Struct):
    text: str = ""


class Message(msgspec.Struct):
    content: str | list[Part] | None = None


class Choice(msgspec.Struct):
    message: Message


class Completion(msgspec.Struct):
    choices: list[Choice]


def read(body: bytes) -> form.Form:
    """Raises NoAnswer."""
    try:
        return _form(_json_in(_content(body)))
    except (msgspec.MsgspecError, form.NoForm, UnicodeError, RecursionError) as error:
        raise NoAnswer(f"The model's answer is none: {str(error)[:200]}") from error


def kept(told: form.Form) -> dict[str, Any]:
    """As it is stored; `form.read` reads it again."""
    stored: dict[str, Any] = msgspec.to_builtins(told)
    return stored


def _content(body: bytes) -> str:
    choices = msgspec.json.decode(body, type=Completion).choices
    content = choices[0].message.content if choices else None
    if not content:
        raise NoAnswer("The model said nothing.")
    told = content if isinstance(content, str) else "".join(part.text for part in content)
    if len(told) > LONGEST:
        raise NoAnswer(f"The model said more than {LONGEST:,} letters.")
    return told


def _json_in(content: str) -> Any:
    """Models think aloud before it, put a fence around it, and a sentence before and behind."""
    told = THOUGHT.sub("", content)
    return msgspec.json.decode(told[max(0, told.find("{")) : told.rfind("}") + 1])


def _form(told: Any) -> form.Form:
    if not isinstance(told, dict) or not isinstance(told.get("events"), list):
        raise NoAnswer("The model's answer is JSON, and lists no events.")
    events = [_event(one) for one in told["events"][:MOST]]
    return form.Form(events, _published(told.get("published")))


def _published(told: Any) -> str | None:
    """Of the first form, words with what they mean."""
    words = told.get("words") if isinstance(told, dict) else told
    return words if isinstance(words, str) else None


def _event(told: Any) -> form.Event:
    try:
        return form.read({"events": [_without_nulls(told)]}).events[0]
    except form.NoForm:
        return form.read({"events": [NOTHING]}).events[0]


def _without_nulls(told: Any) -> Any:
    if not isinstance(told, dict):
        return told
    return {
        name: _each(value) if isinstance(value, list) else value for name, value in told.items() if value is not None
    }


def _each(values: list[Any]) -> list[Any]:
    return [_said(one) for one in values[:MOST_OF_EACH] if one is not None]


def _said(one: Any) -> Any:
    return {name: value for name, value in one.items() if value is not None} if isinstance(one, dict) else one
