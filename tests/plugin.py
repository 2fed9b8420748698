"""Gives the tests services of their own: set up before Django's settings are read, started by the controller alone."""

import gc
import os
import tempfile
from pathlib import Path

import pytest

from tests import services

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("THROUGHLINE_DATA", ROOT.parent / "shared"))
LONGEST = ("tests/tracker/test_supervise.py", "tests/drills/", "tests/first_form/", "tests/test_journey.py")
OUTSIDE = ("DATABASE_URL", "PUBLIC_DATABASE_URL", "OWNER_DATABASE_URL", "REDIS_URL", "SITE_URL", "PORT")

gc.disable()  # until all is collected: hardly any of it can be freed, and looking takes a quarter of the time
for name in OUTSIDE:
    os.environ.pop(name, None)
os.environ["SECRET_KEY"] = "only-for-tests-" + "x" * 50
os.environ["DEBUG"] = "off"
os.environ["TRACKER_FETCH_ALLOW"] = ""
if "PYTEST_XDIST_WORKER" not in os.environ:
    os.environ["TRACKER_DATA_DIR"] = tempfile.mkdtemp(prefix="throughline-test-", dir=services.memory())
DATA_DIR = Path(os.environ["TRACKER_DATA_DIR"])
PREPARING: list = []
"""What is not ready yet, of the controller's."""
os.environ["TRACKER_STATIC_DIR"] = str(
    DATA_DIR / "staticfiles"
)  # two runs in one checkout don't collect into one folder


def _is_controller(config: pytest.Config) -> bool:
    return not hasattr(config, "workerinput")


def pytest_configure(config: pytest.Config) -> None:
    if _is_controller(config) and not config.option.collectonly:
        PREPARING.extend(services.start(DATA_DIR))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_node_collection_finished() -> None:
    """Told to the controller, before any test is handed out."""
    gc.enable()
    services.wait_for(PREPARING)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes up to a minute comes first: at the end the other workers would wait for it."""
    items.sort(key=lambda item: not item.nodeid.startswith(LONGEST))


def pytest_collection_finish() -> None:
    """The thousands of tests stay until the end: without this the garbage collector walks over all of them again and
    again, which is a tenth of the processor's time."""
    gc.collect()
    gc.freeze()
    gc.enable()
    services.wait_for(PREPARING)


def pytest_unconfigure(config: pytest.Config) -> None:
    if _is_controller(config):
        services.stop(DATA_DIR, PREPARING)


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    if collection_path.name.endswith("_shared.py") and not SHARED.is_dir() and os.environ.get("CI") != "true":
        return True
    return None


def pytest_report_header() -> str | None:
    if SHARED.is_dir():
        return None
    left = len(list((ROOT / "tests").rglob("test_*_shared.py")))
    return f"{left} test files need THROUGHLINE_DATA ({SHARED} is missing) and are not collected"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real data; fails where CI promised it and it is missing."""
    assert SHARED.is_dir(), f"THROUGHLINE_DATA: {SHARED} is missing"
    return SHARED
