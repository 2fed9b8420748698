"""Invented articles, and the subjects that they name."""

from tests.factories import OrganizationFactory, ProductFactory
from timeline.models import Alias, Organization

LETTER = """\
Workers at Norvane ask it to end border contract

By Dana Whitlock
June 14, 2021

More than 300 Norvane employees wrote an open letter to chief executive Paul Reiss, asking the company to stop \
selling its Halyard software to the Border Agency. The letter was circulated inside the company and seen by The \
Harbour Courier.

The employees wrote that they did not join the company to build tools that track people who have done nothing \
wrong, and that they want to be told where their work is used before it is sold to anybody.

Norvane said it would not renew its contract with the Border Agency. A spokeswoman said that the decision had \
been taken before the letter arrived, and that the company had listened to its staff all through the spring.

The agency declined to comment on the letter. Its present agreement with the company ends in the autumn, \
according to documents that were published by the agency itself in the course of the tender two years ago.
"""


def html(text: str = LETTER, *, title: str = "Workers at Norvane ask it to end border contract", head: str = "") -> str:
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in text.split("\n\n")[2:])
    return (
        f"<!doctype html><html lang='en'><head><title>{title}</title>"
        f"<meta property='og:site_name' content='The Harbour Courier'>"
        f"<meta property='article:published_time' content='2021-06-14T08:00:00Z'>{head}</head>"
        f"<body><nav><a href='/'>Home</a></nav><article><h1>{title}</h1>{paragraphs}</article></body></html>"
    )


def cast() -> Organization:
    """Norvane, its Halyard, and the Border Agency."""
    norvane = OrganizationFactory(name="Norvane", slug="norvane")
    agency = OrganizationFactory(name="Border Agency", slug="border-agency", kind="agency")
    ProductFactory(name="Halyard", slug="halyard", maker=norvane)
    Alias.objects.create(organization=norvane, text="Norvane")
    Alias.objects.create(organization=agency, text="Border Agency")
    return norvane
