"""A Redis that hangs keeps nobody out of the desk: the log-in asks PostgreSQL alone."""

import socket
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.site import log_out, logs_in


@pytest.fixture
def redis_of_the_site() -> Iterator[str]:
    """Takes connections and never answers, as one that is stopped does."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        yield f"redis://127.0.0.1:{silent.getsockname()[1]}/0"


def test_both_doors_open_while_redis_hangs(page: Page) -> None:
    page.context.set_default_timeout(8_000)

    logs_in(page)
    log_out(page)
    logs_in(page)

    expect(page.get_by_role("heading", name="What needs a decision")).to_be_visible()
