"""The tests' database: a template made once by the owner, cloned for each worker and for each test that commits."""

import os
from collections.abc import Iterator

import pytest
from django.db import connections
from django.template import Context, RequestContext, Template
from django.test import override_settings
from django.test.signals import template_rendered
from pytest_django import DjangoDbBlocker

from tests.databases import TEMPLATE, as_new, clone, drop, leave, point_at
from timeline.printed import memory

pytest_plugins = ["tests.demo", "tests.site", "tests.worker"]


@pytest.fixture(scope="session", autouse=True)
def _static_files_when_they_are_asked_for() -> Iterator[None]:
    """A test's client has middleware of its own, and whitenoise's looks through all 500 files before it answers the
    first request. Sites that tests start do that, once."""
    with override_settings(WHITENOISE_AUTOREFRESH=True):
        yield


@pytest.fixture(scope="session", autouse=True)
def _templates_of_pages_are_told_of(django_test_environment: None) -> None:
    """A test's client keeps a copy of the context of each template that is rendered, also of each field's and of
    whatever is included: a thousand for one of the desk's pages. Nobody asks for more than the page's own. Django puts
    its own function back at the end."""
    Template._render = _render  # type: ignore[method-assign]


def _render(template: Template, context: Context) -> str:
    if context.template is template and isinstance(context, RequestContext):
        template_rendered.send(sender=template, template=template, context=context)
    return template.nodelist.render(context)


def _nothing() -> None:
    """In place of what pytest-django does around each test for marks and kinds of tests that are not used here: a fifth
    of what a test costs that only calls a function. Whoever comes to use one takes its name out."""


_django_clear_site_cache = pytest.fixture(scope="session")(_nothing)
_django_isolate_apps = pytest.fixture(scope="session")(_nothing)
_django_set_urlconf = pytest.fixture(scope="session")(_nothing)
_live_server_helper = pytest.fixture(scope="session")(_nothing)
_template_string_if_invalid_marker = pytest.fixture(scope="session")(_nothing)


@pytest.fixture(scope="session")
def worker() -> str:
    return os.environ.get("PYTEST_XDIST_WORKER", "main")


@pytest.fixture(scope="session")
def django_db_setup(worker: str) -> Iterator[None]:
    """For tests that roll back (marked django_db): one clone a worker, the application's role, no public connection."""
    name = clone(f"rolled_back_{worker}")
    point_at(name)
    yield
    drop(name)
    leave()


@pytest.fixture
def template() -> str:
    """What a test's database is a clone of; a folder of tests may give another, with rows that many of them want."""
    return TEMPLATE


@pytest.fixture
def record(worker: str, django_db_setup: None, template: str, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """A database of its own for a test that commits: what goes through a page, feed or API must be committed."""
    before = connections["default"].settings_dict["NAME"]
    as_new(name := f"record_{worker}", template)
    point_at(name)
    memory.forget()
    with django_db_blocker.unblock():
        yield name
    point_at(before)
