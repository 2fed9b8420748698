"""Reads a page as a person does, and fills its forms in as a browser would."""

import re
from html import unescape
from typing import Any

from django.http import HttpResponse
from django.test import Client


def text(response: HttpResponse) -> str:
    """The words of the page's main part, on one line."""
    page = response.content.decode()
    main = page[page.find("<main") : page.rfind("</main>")]
    return " ".join(unescape(re.sub(r"<(script|style).*?</\1>|<[^>]+>", " ", main, flags=re.DOTALL)).split())


def filled(client: Client, address: str) -> dict[str, Any]:
    """All that the admin's form at that address would send if nothing were touched."""
    context = client.get(address).context
    forms = [context["adminform"].form]
    data: dict[str, Any] = {}
    for inline in context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.initial_forms]
    for form in forms:
        for field in form:
            value = field.value()
            if value is not None and value is not False:
                data[field.html_name] = value
    return data
