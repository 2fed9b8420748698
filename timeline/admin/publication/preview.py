"""What would be printed, in words: the rows of the page that asks before publishing."""

from collections.abc import Iterator
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from timeline import dates
from timeline.models import EntryLink, Printable, TimelineEntry
from timeline.printed.contents import Content
from timeline.printed.gather import contents_in_print
from timeline.printed.schemas import ContentError
from timeline.printed.typesetting import Unreadable, links
from timeline.publishing.freeze import content_of

Row = tuple[str, list[str]]
UNSHOWN = {"schema", "id", "kind_of_record", "created_at"}


def rows(record: Printable) -> list[Row]:
    """Label and lines, the empty ones left out."""
    found = _entry(record) if isinstance(record, TimelineEntry) else _subject(record)
    return [(capfirst(label), [line for line in lines if line]) for label, lines in found if any(lines)]


def _subject(record: Printable) -> Iterator[Row]:
    content = {name: value for name, value in _content(record).items() if name not in UNSHOWN}
    for name, value in content.items():
        yield name.replace("_", " "), [_line(each) for each in (value if isinstance(value, list) else [value])]


def _line(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(str(part) for part in value.values() if part)
    return str(value or "")


def _entry(entry: TimelineEntry) -> Iterator[Row]:
    yield _("title"), [entry.title]
    yield _("when"), [f"{dates.words(entry.when)} ({entry.date})"]
    yield _("kind"), [entry.get_kind_display()]
    yield _("summary"), [entry.summary]
    yield _("claim"), [entry.claim_state and entry.get_claim_state_display(), entry.claim_note]
    yield _("place"), [entry.location]
    yield _("organizations"), [str(role) for role in entry.roles.select_related("organization")]
    for label, through, name in _MEMBERSHIPS:
        yield str(label), [str(getattr(row, name)) for row in getattr(entry, through).select_related(name)]
    yield from _details(entry)
    yield _("demands"), [str(demand) for demand in entry.demands.all()]
    yield _("links back"), [_link(link) for link in entry.links_back.select_related("earlier")]
    yield _("sources"), [_source(citation) for citation in entry.citations.select_related("article__outlet")]


_MEMBERSHIPS = [
    (gettext_lazy("products"), "entry_products", "product"),
    (gettext_lazy("contracts"), "entry_contracts", "contract"),
    (gettext_lazy("stories"), "entry_stories", "story"),
    (gettext_lazy("topics"), "entry_topics", "topic"),
]


def _details(entry: TimelineEntry) -> Iterator[Row]:
    if protest := getattr(entry, "protest", None):
        yield _("action"), [", ".join(protest.action_types).replace("_", " ")]
        yield _("who took part"), [protest.participants]
        yield _("size"), [f"{protest.size_text} {protest.size_unit}".strip()]
    if event := getattr(entry, "contract_event", None):
        yield _("contract event"), [event.get_type_display(), str(event.contract or "")]
        yield _("amount"), [f"{event.amount} {event.currency}" if event.amount is not None else ""]
        yield _("parties"), [str(party) for party in event.parties.select_related("organization")]


def _link(link: EntryLink) -> str:
    """As the printed page will say it, read at the later entry."""
    return f"{links.words(link.relation, 'in')}: {link.earlier}"


def _source(citation: Any) -> str:
    article = citation.article
    source = ", ".join(filter(None, [article.outlet.name if article.outlet else "", str(article)]))
    return f"{source}: “{citation.quote_exact}”" if citation.quote_exact else source


def changed_fields(record: Printable) -> list[str]:
    """Which fields differ from what is in print; empty when it is not in print, or holds what can't be printed."""
    then = contents_in_print([record.record_id]).get(record.record_id)
    if then is None or isinstance(then, Unreadable):
        return []
    now = _content(record)
    return sorted(name.replace("_", " ") for name in now if name not in UNSHOWN and now[name] != then.get(name))


def _content(record: Printable) -> Content:
    """Nothing where it holds what no page could show: the refusal beside it says so."""
    try:
        return content_of(record)
    except ContentError:
        return {}
