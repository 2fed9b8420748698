"""The real site for browser tests: gunicorn over the test's own database, and Debian's chromium in front of it.

`site` gives its address, `page` a fresh browser window on it; `logs_in(page)` logs a person in as a person would
(tests.desk.signed_in is the short way).
"""

import os
import random
import socket
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import psutil
import pytest
import redis
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.conf import settings
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.chromium import launched
from tests.databases import environment
from tests.fonts import only_a_wide_font
from timeline.models import User

LOCAL = {"TRACKER_FETCH_ALLOW": "127.0.0.0/8,::1/128"}
"""What stands for the web in tests is on this machine."""

STEP = 30
"""Seconds for which a code of the second factor holds."""

ROOT = Path(__file__).resolve().parent.parent
PASSWORD = "a long enough passphrase"


@dataclass(frozen=True)
class Site:
    """`environment` is what the server runs with: a worker started with it works for the same site."""

    url: str
    environment: dict[str, str] = field(repr=False)


def _redis_of_its_own(worker: str) -> str:
    """One of Redis's 16 databases for each worker: used codes and rate limits are counted there, by user."""
    number = int(worker.removeprefix("gw")) % 15 + 1 if worker.startswith("gw") else 1
    url = f"{settings.REDIS_URL.split('?')[0]}?db={number}"
    redis.Redis.from_url(url).flushdb()
    return url


def _free_port() -> int:
    """Below the ports that the system hands out, so that nobody is given it between asking and binding."""
    while True:
        port = random.randrange(18100, 32767)
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)):
                return port


@pytest.fixture
def redis_of_the_site(worker: str) -> str:
    """Its address; a module of tests may give another."""
    return _redis_of_its_own(worker)


class Server:
    """gunicorn's master with the code loaded, which takes seconds. What answers is a worker that it forks: each test
    has one of its own, over the database of that test, which has the same name each time."""

    def __init__(self, record: str, redis_url: str, folder: Path) -> None:
        url = f"http://127.0.0.1:{_free_port()}"
        self.site = Site(url, os.environ | environment(record) | {"REDIS_URL": redis_url, "SITE_URL": url} | LOCAL)
        self.log = folder / "site.log"
        words = [sys.executable, "-m", "gunicorn", "tracker.wsgi", "--preload", "--no-control-socket"]
        words += ["--bind", url.removeprefix("http://"), "--worker-class", "tracker.server.Worker", "--threads", "4"]
        with self.log.open("w") as log:
            self.master = psutil.Popen(words, cwd=ROOT, env=self.site.environment, stdout=log, stderr=log)
        self._wait_until_it_answers()

    def _wait_until_it_answers(self) -> None:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and self.master.poll() is None:
            try:
                urllib.request.urlopen(f"{self.site.url}/accounts/login/", timeout=20)
            except urllib.error.HTTPError:
                break
            except OSError:
                time.sleep(0.1)
            else:
                return
        self.master.kill()
        pytest.fail(f"the site does not answer:\n{self.log.read_text()[-4000:]}")

    def forget(self) -> None:
        """The next worker knows nothing of what this one has answered. The master forks it at once."""
        for worker in self.master.children():
            worker.kill()

    def end(self) -> None:
        self.master.terminate()
        self.master.wait(timeout=20)


@pytest.fixture(scope="session")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str, str], Server]]:
    """Starts the server of a database and a Redis, the first time that it is asked for."""
    started: dict[tuple[str, str], Server] = {}

    def server(record: str, redis_url: str) -> Server:
        if (record, redis_url) not in started:
            started[record, redis_url] = Server(record, redis_url, tmp_path_factory.mktemp("site"))
        return started[record, redis_url]

    yield server
    for each in started.values():
        each.end()


@pytest.fixture
def site(record: str, redis_of_the_site: str, servers: Callable[[str, str], Server]) -> Iterator[Site]:
    """The site over this test's database, in a process of its own."""
    server = servers(record, redis_of_the_site)
    yield server.site
    server.forget()


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    fonts = {"FONTCONFIG_FILE": only_a_wide_font(tmp_path_factory.mktemp("fonts"))}
    before = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # playwright keeps a loop in this thread; Django would refuse rows
    with sync_playwright() as playwright:
        chromium = launched(playwright, fonts)
        yield chromium
        chromium.close()
    if before is None:
        del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def page(browser: Browser, site: Site) -> Iterator[Page]:
    """A window with no history; relative addresses are the site's."""
    context = browser.new_context(base_url=site.url, viewport={"width": 1280, "height": 900})
    context.set_default_timeout(15_000)
    yield context.new_page()
    context.close()


def code_for(secret: str) -> str:
    """What the authenticator app shows now, or in a moment, when one of its codes lasts long enough to be typed."""
    _wait_for_a_code_that_lasts()
    return format_hotp_value(hotp_value(secret, int(time.time()) // STEP))


def logs_in(page: Page, username: str = "admin") -> Page:
    """Logs in as a person would: password, then the second factor, which the first log-in enrols; ends on the desk.
    Makes a superuser where there is no such user."""
    if not User.objects.filter(username=username).exists():
        User.objects.create_superuser(username, password=PASSWORD)
    page.goto("/accounts/login/")
    page.fill("[name=login]", username)
    page.fill("[name=password]", PASSWORD)
    page.click("main [type=submit]")
    secret = _secret(page, username)
    page.fill("[name=code]", code_for(secret))
    page.click("main [type=submit] >> nth=0")
    page.wait_for_selector("#recovery-codes, #user-tools")
    page.goto("/admin/")
    return page


def log_out(page: Page) -> None:
    """A click does not wait for what follows from it; whoever goes on at once is logged in still."""
    page.get_by_role("button", name="Log out").click()
    expect(page.get_by_role("button", name="Log out")).to_have_count(0)


def _wait_for_a_code_that_lasts(seconds: float = 3) -> None:
    """A code holds for its half minute and not a moment longer: one of the last seconds might come too late."""
    left = STEP - time.time() % STEP
    if left < seconds:
        time.sleep(left)


def _secret(page: Page, username: str) -> str:
    """Shown while enrolling; later only the authenticator app has it, and the database."""
    page.wait_for_selector("[name=code]")
    if "/activate/" in page.url:
        return page.locator("#secret").inner_text().replace(" ", "")
    return Authenticator.objects.get(user__username=username, type=Authenticator.Type.TOTP).data["secret"]
