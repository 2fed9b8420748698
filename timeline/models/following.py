"""Work at an address that may lead to other hosts: each is asked by itself, in its own turn.

Where redirects have led stands on the row, and `host` is the one that is asked next. A way counts for the address from
which it began alone, so whoever writes another one on the row need not know of it.
"""

from typing import Any

from django.db import models
from django.db.models import Case, F, Q, When

from timeline.fields import WebAddressField
from timeline.models.asked import Asking, host_of

NOWHERE = {"led_from": "", "led_to": "", "led_permanently": False, "led_times": 0}


def asked_host() -> Case:
    """The host of where the row's address has led by now; without a way its own."""
    return Case(When(~Q(led_to="") & Q(led_from=F("url")), then=host_of("led_to")), default=host_of("url"))


class Following(Asking):
    url: Any
    led_from = WebAddressField(blank=True, default="", db_default="", editable=False)
    led_to = WebAddressField(blank=True, default="", db_default="", editable=False)
    led_permanently = models.BooleanField(default=False, db_default=False, editable=False)
    """Every redirect of the way said that it is for good."""
    led_times = models.PositiveSmallIntegerField(default=0, db_default=0, editable=False)
    """How many redirects that were."""

    class Meta:
        abstract = True

    @property
    def is_led(self) -> bool:
        return bool(self.led_to) and self.led_from == self.url
