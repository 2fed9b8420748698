"""What a model answers, however it wraps it, and what is none."""

import json
from typing import Any

import pytest

from timeline.ingest.prompt import MOST_OF_EACH, NoAnswer, answered
from timeline.ingest.propose.pointing import form
from timeline.ingest.propose.pointing.verify import MOST

EVENT = {"kind": "protest", "action": "walkout", "sentences": ["They walked out."], "sure": 0.9}
TOLD = json.dumps({"form": 2, "published": None, "events": [EVENT]})


def completion(content: Any, **message: Any) -> bytes:
    choice = {"index": 0, "message": {"role": "assistant", "content": content, **message}, "finish_reason": "stop"}
    return json.dumps({"id": "x", "object": "chat.completion", "choices": [choice]}).encode()


def read(*events: Any, **more: Any) -> form.Form:
    return answered.read(completion(json.dumps({"form": 2, "events": list(events), **more})))


@pytest.mark.parametrize(
    "content",
    [
        TOLD,
        f"```json\n{TOLD}\n```",
        f"Here you are:\n\n```\n{TOLD}\n```\nAnything else?",
        f"<think>Is {{this}} one? }}</think>\n{TOLD}",
        [{"type": "text", "text": TOLD}],
    ],
)
def test_it_is_found_in_what_models_put_around_it(content: Any) -> None:
    assert answered.read(completion(content)).events == [
        form.Event("protest", ["They walked out."], "walkout", sure=0.9)
    ]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"choices": []}',
        b'{"error": {"message": "no"}}',
        b'{"choices": [{"message": {"content": null}}]}',
        completion(None, refusal="I can't."),
        completion("I found nothing."),
        completion(TOLD[:-3]),
        completion('{"events": ' + "[" * 5_000),
        completion('{"events": ' + "[" * 5_000 + "]" * 5_000 + "}"),
        completion("[]"),
        completion('"events"'),
        completion('{"events": {}}'),
        completion('{"events": null}'),
        completion('{"answer": 42}'),
    ],
)
def test_what_is_none_says_so(body: bytes) -> None:
    with pytest.raises(NoAnswer):
        answered.read(body)


def test_nothing_found_is_an_answer() -> None:
    assert read().events == []


def test_what_says_nothing_is_as_if_it_were_left_out() -> None:
    (found,) = read(
        EVENT | {"parties": None, "telling": None, "sizes": [{"words": "400", "of": None}], "times": [None]}
    ).events
    assert (found.parties, found.telling, found.sizes, found.times) == ([], "plain", [form.Stretch("400")], [])


def test_an_event_that_is_none_falls_and_the_others_keep_their_places() -> None:
    found = read({"kind": "murder", "sentences": ["A."]}, "event", EVENT | {"answers": [{"event": 0}]})
    assert [event.sentences for event in found.events] == [[], [], ["They walked out."]]
    assert found.events[2].answers == [form.Answers(0)]


def test_the_first_form_is_read_too() -> None:
    told = {
        "events": [{"kind": "legal", "sentence": "It sued."}],
        "published": {"words": "June 3", "iso": "2020-06-03"},
    }
    found = answered.read(completion(json.dumps(told)))
    assert (found.events[0].sentences, found.published) == (["It sued."], "June 3")


def test_more_than_anybody_needs_is_cut() -> None:
    many = EVENT | {"parties": [{"words": "Acme"}] * 50, "sentences": ["A."] * 50, "demands": ["more"] * 50}
    found = read(*[many] * 80)
    assert len(found.events) == MOST
    assert {len(found.events[0].parties), len(found.events[0].sentences), len(found.events[0].demands)} == {
        MOST_OF_EACH
    }


def test_it_is_kept_as_it_is_read() -> None:
    kept = answered.kept(read(EVENT, published="June 3"))
    assert form.read(json.loads(json.dumps(kept))) == read(EVENT, published="June 3")
