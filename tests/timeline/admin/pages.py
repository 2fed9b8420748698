"""Reads a page as a person does, and fills its forms in as a browser would."""

import re
from html import unescape
from typing import Any

from django.http import HttpResponse
from django.test import Client
from lxml import html


def text(response: HttpResponse) -> str:
    """The words of the page's main part, on one line."""
    page = response.content.decode()
    main = page[page.find("<main") : page.rfind("</main>")]
    return " ".join(unescape(re.sub(r"<(script|style).*?</\1>|<[^>]+>", " ", main, flags=re.DOTALL)).split())


def filled(client: Client, address: str) -> dict[str, Any]:
    """All that the admin's form at that address would send if nothing were touched."""
    context = client.get(address).context
    forms = [context["adminform"].form]
    data: dict[str, Any] = {"seen_digests": context["seen_digests"]}
    for inline in context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.initial_forms]
    for form in forms:
        for field in form:
            value = field.value()
            if value is not None and value is not False:
                data[field.html_name] = value
    return data


def sent(page: HttpResponse) -> dict[str, Any]:
    """All that a browser with scripts would send of the page's own form if nothing were touched: as it reads the page,
    not as the server holds it."""
    tree = html.fromstring(page.content.decode())
    form = (tree.xpath("//*[@id='content-main']//form") or tree.xpath("//main//form"))[0]
    data: dict[str, Any] = {}
    for control in form.xpath(".//input[@name] | .//textarea[@name] | .//select[@name]"):
        if control.get("disabled") is None and not control.xpath("ancestor::noscript"):
            for value in _values(control):
                data.setdefault(control.get("name"), []).append(value)
    return {name: values[0] if len(values) == 1 else values for name, values in data.items()}


def deleted(client: Client, address: str, opened: HttpResponse | None = None) -> HttpResponse:
    """What follows the click that confirms, on the page of that address that asks before it deletes."""
    return client.post(address, sent(opened or client.get(address)), follow=True)


def printed(client: Client, address: str, note: str = "", **more: Any) -> HttpResponse:
    """What follows when somebody looks at the page that asks before a record is printed, and presses its button."""
    return client.post(address, sent(client.get(address)) | {"note": note}, **more)


def again(form: dict[str, Any], answer: HttpResponse) -> dict[str, Any]:
    """What is sent when the same is saved once more from the page that told of somebody else's save."""
    told = sent(answer)
    return form | {name: told[name] for name in ("seen_digests", "seen_version") if name in told}


def _values(control: html.HtmlElement) -> list[str]:
    kind = control.get("type", "text")
    if control.tag == "select":
        return [option.get("value", option.text_content()) for option in control.xpath(".//option[@selected]")]
    if control.tag == "textarea":
        return [control.text_content().removeprefix("\n").replace("\n", "\r\n")]
    if kind in ("submit", "button", "file") or kind in ("checkbox", "radio") and control.get("checked") is None:
        return []
    value = control.get("value", "on" if kind in ("checkbox", "radio") else "")
    value = value if kind == "hidden" else re.sub("[\r\n]", "", value)
    return [value.strip() if kind in ("url", "email") else value]
