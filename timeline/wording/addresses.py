"""Addresses as they are printed. This is the one place that knows what a language puts before a page's address."""

from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import get_language

ALONE = ("/api/", "/admin/", "/accounts/", "/static/", "/robots.txt", "/sitemap", "/oembed", "/healthz", "/readyz")
"""Beginnings of addresses that stand in no language, or in that of whoever is asked to sign in."""


def address(*parts: object) -> str:
    """Of a page of ours in the language of this one, from its parts as they stand one after the other: what templates
    link to."""
    return in_language("".join(map(str, parts)), get_language())


def in_language(path: str, language: str | None) -> str:
    """An address that is in that language already stays as it is."""
    before = prefix(language)
    if not before or not path.startswith("/") or path.startswith((f"{before}/", *ALONE)):
        return path
    return before + path


def prefix(language: str | None) -> str:
    return "" if language in (None, settings.LANGUAGE_CODE) else f"/{language}"


def parted(path: str) -> tuple[str, str]:
    """The language of an address, and the address without it: ("es", "/stories/") for /es/stories/. What stands in no
    language has none there either."""
    for language, _name in settings.LANGUAGES:
        before = prefix(language)
        rest = path.removeprefix(before) if before and path.startswith(f"{before}/") else ""
        if rest and not rest.startswith(ALONE):
            return language, rest
    return settings.LANGUAGE_CODE, path


def absolute(path: str) -> str:
    """A page in the language of this one, on the site's own address, never on the one a request names: pages are kept
    by caches."""
    return _on_site(address(path))


def permanent(path: str) -> str:
    """By which feeds and clients know an entry: the same in every language."""
    return _on_site(path)


def absolute_in(path: str, language: str) -> str:
    return _on_site(in_language(parted(urlsplit(path).path)[1], language))


def _on_site(path: str) -> str:
    return settings.SITE_URL.rstrip("/") + path
