"""A page saved with all its parts in one file (.mhtml, RFC 2557), as browsers do: the page itself, and its address."""

import email
import email.policy
import re
from dataclasses import replace
from email.message import EmailMessage

from timeline.addresses.web import is_web_address
from timeline.ingest.values import Raw, Skipped

HEAD = re.compile(rb"content-type[ \t]{0,9}:[ \t\r\n]{0,9}(?:multipart/related|text/html)", re.I)
SAVED = re.compile(
    rb"(?:^|\n)snapshot-content-location[ \t]{0,9}:|(?:^|\n)from[ \t]{0,9}:[^\n]{0,40}\bsaved by\b", re.I
)
NO_PAGE = Skipped("not_a_page", "The .mhtml file holds no page: save the page anew, or as .html.")


def is_saved_page(raw: Raw) -> bool:
    head = raw.body[:4096]
    is_mime = b"mime-version" in head.lower() and HEAD.search(head)
    return bool(is_mime and (raw.name.lower().endswith((".mht", ".mhtml")) or SAVED.search(head)))


def unpacked(raw: Raw) -> Raw | Skipped:
    """The first page in the file, with the address that it was saved from."""
    message = email.message_from_bytes(raw.body, policy=email.policy.default)
    page = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
    body = page.get_payload(decode=True) if isinstance(page, EmailMessage) else None
    if page is None or not isinstance(body, bytes) or not body:
        return NO_PAGE
    told = (message["Snapshot-Content-Location"], page["Content-Location"], message["Content-Location"])
    url = next((address for one in told if is_web_address(address := str(one or "").strip())), None)
    charset = page.get_content_charset() or ""
    kind = f"text/html; charset={charset}" if charset else "text/html"
    return replace(raw, body=body, content_type=kind, url=raw.url or url)
