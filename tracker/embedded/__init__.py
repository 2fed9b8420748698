"""A real PostgreSQL and a real Redis from wheels, under the data folder, for whoever names no servers of their own.

settings.py asks for `addresses` and nothing else. manage.py, wsgi, asgi, celery and the test controller start the
services; a linter, a type checker or a test worker never does. The servers outlive who started them, and all that is
certain about them is what they answer: process numbers get reused, sockets and pid files stay behind after a kill.
"""

from tracker.embedded.errors import EmbeddedError
from tracker.embedded.places import Addresses, addresses
from tracker.embedded.services import (
    in_use,
    make_data_folder,
    remove,
    start,
    start_if_needed,
    stop,
    stop_if_unused,
    use,
)

__all__ = [
    "Addresses",
    "EmbeddedError",
    "addresses",
    "in_use",
    "make_data_folder",
    "remove",
    "start",
    "start_if_needed",
    "stop",
    "stop_if_unused",
    "use",
]
