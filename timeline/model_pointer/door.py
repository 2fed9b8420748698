"""The door to the endpoint: one request of the chat-completions protocol, and what became of it.

The address is the administrator's, so it may be on this machine or in a private network, and no other is asked: no
redirect is followed, and the key goes into this request alone. Nothing of the key, the address or what a failing server
wrote gets into what is told.
"""

import json
from dataclasses import dataclass
from datetime import timedelta
from ipaddress import ip_network
from urllib.parse import urlsplit

from django.conf import settings

from timeline.ingest import prompt
from timeline.ingest.fetch import ANSWER, Answered, Refused, call
from timeline.ingest.prompt import NoAnswer
from timeline.ingest.propose.pointing.form import Form
from timeline.ingest.values import Page, Skipped

ANYWHERE = (ip_network("0.0.0.0/0"), ip_network("::/0"))
OF_THE_PAGE = {400, 413, 422}
"""The endpoint did not like what it was asked: a schema that it does not know, a page that is too long for it."""
BUSY = {429, 503}
LOOK = {401: "TRACKER_MODEL_KEY", 403: "TRACKER_MODEL_KEY", 404: "TRACKER_MODEL_URL and TRACKER_MODEL"}
WORDS = {
    "too_slow": "did not answer in time",
    "too_large": "answered more than anybody reads",
    "unreachable": "could not be reached",
}


@dataclass(frozen=True)
class Silence:
    """No answer. `is_of_page`: another page may fare better, so this was one of its tries; `is_trouble`: the endpoint
    is left alone for a while; `is_spent`: it may have worked for it, so it counts."""

    detail: str
    is_of_page: bool
    is_trouble: bool
    is_spent: bool
    retry_after: timedelta | None = None


def host() -> str:
    """By what its row is called: apart from hosts that feeds and pages come from."""
    return f"model {urlsplit(settings.TRACKER_MODEL_URL).hostname}"[:300]


def letters(page: Page) -> int:
    """That are sent for it."""
    return sum(len(one["content"]) for one in prompt.messages(page))


def ask(page: Page, *, is_plain: bool = False) -> Form | Silence:
    """`is_plain`: without the schema and the temperature, which not every endpoint takes."""
    key = settings.TRACKER_MODEL_KEY
    said = call(
        settings.TRACKER_MODEL_URL,
        kinds=ANSWER,
        form=json.dumps(_question(page, is_plain)).encode(),
        authorization=f"Bearer {key}" if key else "",
        allow=ANYWHERE,
        contact=settings.TRACKER_CONTACT,
        seconds=settings.MODEL_SECONDS,
    )
    return _read(said.body) if isinstance(said, Answered) else _silence(said)


def _question(page: Page, is_plain: bool) -> dict[str, object]:
    question = {"model": settings.TRACKER_MODEL, "messages": prompt.messages(page), "stream": False}
    schema = {"name": "pointings", "strict": True, "schema": prompt.schema()}
    more = {"temperature": 0, "response_format": {"type": "json_schema", "json_schema": schema}}
    return question if is_plain else question | more


def _read(body: bytes) -> Form | Silence:
    try:
        return prompt.read_answer(body)
    except NoAnswer as error:
        return Silence(str(error), is_of_page=True, is_trouble=False, is_spent=True)


def _silence(said: Skipped) -> Silence:
    if isinstance(said, Refused):
        return _refusal(said)
    return Silence(
        f"The model's endpoint {WORDS.get(said.reason, 'gave no answer')}.",
        is_of_page=said.reason != "unreachable",
        is_trouble=said.reason != "too_large",
        is_spent=said.reason != "unreachable",
    )


def _refusal(said: Refused) -> Silence:
    status = said.status
    look = f": look at {LOOK[status]}" if status in LOOK else ", and redirects are not followed" if status < 400 else ""
    return Silence(
        f"The model's endpoint answers {status}{look}.",
        is_of_page=status in OF_THE_PAGE or (status >= 500 and status not in BUSY),
        is_trouble=status not in OF_THE_PAGE,
        is_spent=False,
        retry_after=said.retry_after,
    )
