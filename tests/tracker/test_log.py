"""What stands in the log: one line for a request that was refused for what it holds."""

import io
import logging
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.test import Client

pytestmark = pytest.mark.usefixtures("record")


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    handlers = [h for h in logging.getLogger("django.security").handlers if h.name == "refusals"]
    written = io.StringIO()
    before = [(handler, handler.setStream(written)) for handler in handlers]
    yield written
    for handler, stream in before:
        handler.setStream(stream)


TOO_MANY = "a=1&" * (settings.DATA_UPLOAD_MAX_NUMBER_FIELDS + 1)


@pytest.mark.parametrize(
    "request_", [{"path": "/", "headers": {"host": "evil.example"}}, {"path": f"/entries/?{TOO_MANY}"}]
)
def test_a_refused_request_costs_a_line_of_the_log(log, request_):
    answer = Client().get(**request_)

    assert answer.status_code == 400
    assert len(log.getvalue().splitlines()) == 1
    assert "ERROR django.security" in log.getvalue()
