"""The settings of a model's endpoint, and that no error repeats its key."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from tracker import endpoint


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("", ""),
        ("http://127.0.0.1:11434/v1", "http://127.0.0.1:11434/v1/chat/completions"),
        ("https://models.example/v1/", "https://models.example/v1/chat/completions"),
        ("https://models.example/v1/chat/completions", "https://models.example/v1/chat/completions"),
        ("https://m.example/openai?api-version=1", "https://m.example/openai/chat/completions?api-version=1"),
        ("http://[::1]:8080", "http://[::1]:8080/chat/completions"),
    ],
)
def test_the_base_of_an_endpoint_is_enough(written: str, asked: str) -> None:
    assert endpoint.url({"TRACKER_MODEL_URL": written}) == asked


@pytest.mark.parametrize(
    "written",
    ["models.example", "ftp://m.example", "https://", "https://me:word@m.example/v1", "https://m.example/ v1"],
)
def test_what_is_no_endpoint_is_refused_without_its_password(written: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="TRACKER_MODEL_URL") as error:
        endpoint.url({"TRACKER_MODEL_URL": written})
    assert "word@" not in str(error.value)


def test_an_endpoint_wants_a_model() -> None:
    assert endpoint.model({"TRACKER_MODEL": "qwen3:14b"}, "https://m.example") == "qwen3:14b"
    assert endpoint.model({}, "") == ""
    with pytest.raises(ImproperlyConfigured, match="name the model"):
        endpoint.model({}, "https://m.example")


@pytest.mark.parametrize("key", ["se cret", "secret\r\nX: y", "sëcret", "“secret”"])
def test_a_key_that_is_none_is_refused_and_not_repeated(key: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="TRACKER_MODEL_KEY") as error:
        endpoint.key({"TRACKER_MODEL_KEY": key})
    assert "cret" not in str(error.value)
    assert endpoint.key({"TRACKER_MODEL_KEY": " sk-a_b.c "}) == "sk-a_b.c"
