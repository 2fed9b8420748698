"""Addresses as they are printed."""

from django.conf import settings


def address(*parts: object) -> str:
    """Of a page of ours, from its parts as they stand one after the other: what templates link to. The one place that
    knows what a language puts before it."""
    return "".join(map(str, parts))


def absolute(path: str) -> str:
    """On the site's own address, never on the one a request names: pages are kept by caches."""
    return settings.SITE_URL.rstrip("/") + path
