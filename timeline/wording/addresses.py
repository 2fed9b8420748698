"""Addresses as they are printed."""

from django.conf import settings


def absolute(path: str) -> str:
    """On the site's own address, never on the one a request names: pages are kept by caches."""
    return settings.SITE_URL.rstrip("/") + path
