"""Columns of addresses that may become links."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from timeline import text
from timeline.addresses.web import LONGEST, PATTERN, is_web_address
from timeline.fields import checks, inputs
from timeline.fields.text import PlainText


def validate_web_address(url: str) -> None:
    if not is_web_address(url):
        raise ValidationError(inputs.NO_WEB_ADDRESS, code="invalid")


class WebAddressField(PlainText, models.URLField):
    """http and https only, with a host and without an account: in forms and in the database."""

    cleaned = staticmethod(text.code)
    input_class = inputs.WebAddressInput
    default_validators = [*models.URLField.default_validators, validate_web_address]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"max_length": LONGEST, **kwargs})

    def db_check(self, connection: Any) -> str:
        column = checks.quoted(self, connection)
        return f"{super().db_check(connection)} AND ({column} = '' OR {column} ~* '{PATTERN}')"
