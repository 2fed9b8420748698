"""A name that this site was asked by before is known again; none is believed for that."""

import pytest
from django.core.exceptions import DisallowedHost
from django.test import RequestFactory, override_settings

from tracker import hosts


def asked_by(name: str) -> str:
    return hosts.Request(RequestFactory().get("/", HTTP_HOST=name).environ).get_host()


@pytest.fixture(autouse=True)
def _nobody_asked_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hosts, "_known", set())


@override_settings(ALLOWED_HOSTS=["here.example", ".wide.example"])
def test_names_are_judged_as_django_does():
    for _ in range(2):
        assert asked_by("here.example:8000") == "here.example:8000"
        for name in ("there.example", "here.example/../x", "here.example:80:80", "HERE.example@there.example"):
            with pytest.raises(DisallowedHost):
                asked_by(name)


@override_settings(ALLOWED_HOSTS=[".wide.example"])
def test_few_names_are_kept():
    for number in range(2 * hosts.MOST):
        assert asked_by(f"n{number}.wide.example") == f"n{number}.wide.example"

    assert len(hosts._known) == hosts.MOST
