"""A local server that speaks the chat-completions protocol, and says what it is told to say."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

KEY = "sk-very-secret"
MODEL = "some-model"
Says = Response | str | dict | Callable[[dict], Any]


@dataclass
class Endpoint:
    """`says`: what the next requests are answered, one after the other, the last of them for good: a response, the
    content of a message, or a function of the question that gives one."""

    address: str
    says: list[Says] = field(default_factory=list)
    asked: list[dict] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)

    def answer(self, request: Request) -> Response:
        self.asked.append(request.json or {})
        self.keys.append(request.headers.get("Authorization", ""))
        says = self.says.pop(0) if len(self.says) > 1 else self.says[0]
        said = says(self.asked[-1]) if callable(says) and not isinstance(says, Response) else says
        return said if isinstance(said, Response) else completion(said)

    @property
    def page(self) -> str:
        """That was handed over last."""
        return str(self.asked[-1]["messages"][-1]["content"])


def completion(content: Any) -> Response:
    told = content if isinstance(content, str) else json.dumps(content)
    choice = {"index": 0, "message": {"role": "assistant", "content": told}, "finish_reason": "stop"}
    body = {"id": "x", "object": "chat.completion", "model": MODEL, "choices": [choice]}
    return Response(json.dumps(body), content_type="application/json")


def told(*events: dict, **more: Any) -> dict:
    return {"form": 2, "published": None, "events": list(events), **more}


def endpoint(web: HTTPServer, settings: Any) -> Endpoint:
    """Running, and what the settings name."""
    found = Endpoint(web.url_for("/v1/chat/completions"))
    web.expect_request("/v1/chat/completions", method="POST").respond_with_handler(found.answer)
    for name, value in environment(found).items():
        setattr(settings, name, value)
    settings.TRACKER_HOST_PAUSE_MS = 1
    return found


def environment(found: Endpoint) -> dict[str, str]:
    return {"TRACKER_MODEL_URL": found.address, "TRACKER_MODEL": MODEL, "TRACKER_MODEL_KEY": KEY}
