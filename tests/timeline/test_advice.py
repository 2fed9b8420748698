"""What `check --deploy` warns of."""

import ipaddress

import pytest
from django.core import checks

from timeline.advice import ask_for_a_closed_letter, ask_for_hosts, ask_for_proxies


@pytest.mark.parametrize(
    ("https", "trusted", "said"),
    [
        (True, "", 1),
        (True, "10.0.0.1", 0),
        (True, "10.0.0.0/8 fd00::/8", 0),
        (True, "10.0.0.1 0.0.0.0/0", 1),
        (True, "::/0", 1),
        (True, "0.0.0.0/1 128.0.0.0/1", 1),
        (False, "0.0.0.0/0", 1),
        (False, "", 0),
    ],
)
def test_a_check_asks_for_the_proxies(settings, https, trusted, said):
    settings.IS_HTTPS = https
    settings.TRACKER_TRUSTED_PROXIES = tuple(map(ipaddress.ip_network, trusted.split()))

    assert len(ask_for_proxies()) == said


@pytest.mark.parametrize(
    ("hosts", "wide"),
    [
        (["timeline.example.org", "localhost", "127.0.0.1", "[::1]"], []),
        ([".example.org"], []),
        (["*"], ["*"]),
        (["timeline.example.org", "*"], ["*"]),
        ([".org"], [".org"]),
    ],
)
def test_a_deployment_that_answers_to_any_name_is_told_what_to_write(settings, hosts: list[str], wide: list[str]):
    settings.ALLOWED_HOSTS = hosts

    told = ask_for_hosts()

    assert [advice.id for advice in told] == ["timeline.W003"] * bool(wide)
    assert all(", ".join(wide) in advice.msg and "Name the hosts" in advice.hint for advice in told)


@pytest.mark.parametrize(
    ("url", "key", "told"),
    [
        ("http://model.internal:8000/v1/chat/completions", "sk-1", 1),
        ("http://10.0.0.7:8000/v1/chat/completions", "sk-1", 1),
        ("http://[2001:db8::1]/v1/chat/completions", "sk-1", 1),
        ("http://localhost.example/v1/chat/completions", "sk-1", 1),
        ("http://model.internal:8000/v1/chat/completions", "", 0),
        ("https://models.example/v1/chat/completions", "sk-1", 0),
        ("http://127.0.0.1:11434/v1/chat/completions", "sk-1", 0),
        ("http://[::1]:11434/v1/chat/completions", "sk-1", 0),
        ("http://LocalHost:11434/v1/chat/completions", "sk-1", 0),
        ("http://ollama.localhost/v1/chat/completions", "sk-1", 0),
        ("", "sk-1", 0),
    ],
)
def test_a_models_key_that_goes_to_another_machine_in_plain_sight_is_told(settings, url: str, key: str, told: int):
    settings.TRACKER_MODEL_URL, settings.TRACKER_MODEL_KEY = url, key

    found = ask_for_a_closed_letter()

    assert [advice.id for advice in found] == ["timeline.W004"] * told
    assert not any("sk-1" in f"{advice.msg} {advice.hint}" for advice in found)


def test_all_of_it_is_asked_where_a_deployment_is_checked(settings):
    settings.TRACKER_MODEL_URL, settings.TRACKER_MODEL_KEY = "http://model.internal/v1/chat/completions", "sk-1"
    settings.ALLOWED_HOSTS = ["*"]

    found = {one.id for one in checks.run_checks(tags=["security"], include_deployment_checks=True)}

    assert {"timeline.W003", "timeline.W004"} <= found
