"""What to ask for a row: its address, or where redirects have led from there, to another host."""

from typing import Any

from timeline.ingest.fetch import Way
from timeline.models.following import NOWHERE, Following


def way_of(row: Following) -> Way:
    return Way(row.led_to, row.led_permanently, row.led_times) if row.is_led else Way(row.url)


def led(row: Following, way: Way) -> dict[str, Any]:
    """What its row says from now on: its next host is asked as soon as that is free."""
    there = {"led_to": way.url, "led_permanently": way.is_permanent, "led_times": way.redirects}
    return {"led_from": row.url, "hinted_until": None, **there}


def arrived(row: Following) -> dict[str, Any]:
    """The same, once there was an answer, or it is known that there is none: the next time begins at its address."""
    return dict(NOWHERE) if row.led_to else {}
