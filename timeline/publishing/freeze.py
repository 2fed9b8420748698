"""Freezing: the content of one working record as values, its neighbours by id. Nothing else reads models for print."""

from collections.abc import Callable
from datetime import UTC
from typing import Any, cast

from timeline.models import Article, Contract, Demand, Organization, Printable, Product, Story, TimelineEntry, Topic
from timeline.publishing.freeze_entry import entry
from timeline.publishing.lock import busy_when_locked

Content = dict[str, Any]


def freeze(record: Printable) -> Content:
    """Reads the record anew, so what is frozen is what stands in the database now."""
    model = _concrete(record)
    fresh = _queryset(model).get(pk=record.pk)
    return {
        "id": fresh.record_id,
        "kind_of_record": model.kind_name,
        **_FREEZERS[model](fresh),
        "created_at": fresh.created_at.astimezone(UTC).isoformat(),
    }


def hold(record: Printable) -> None:
    """Locks its row till commit: who would delete it waits, and then finds it printed."""
    with busy_when_locked():
        _concrete(record)._default_manager.select_for_update(no_key=True).values_list("pk").get(pk=record.pk)


def _concrete(record: Printable) -> type[Printable]:
    """A company is frozen as the organization that it is."""
    return cast(type[Printable], record._meta.concrete_model)


def _queryset(model: type[Printable]) -> Any:
    if model is TimelineEntry:
        return TimelineEntry.objects.with_everything()
    return model._default_manager.all()


def _organization(organization: Organization) -> Content:
    return {
        "slug": organization.slug,
        "name": organization.name,
        "kind": organization.kind,
        "description": organization.description,
        "names": [
            {"name": former.name, "from": _iso(former.during.lower), "to": _iso(former.during.upper)}
            for former in organization.former_names.all()
        ],
        "identifiers": list(organization.identifiers.values("scheme", "value")),
    }


def _iso(day: Any) -> str | None:
    return day.isoformat() if day else None


def _product(product: Product) -> Content:
    return {
        "slug": product.slug,
        "name": product.name,
        "description": product.description,
        "maker": product.maker.record_id if product.maker else None,
    }


def _story(story: Story) -> Content:
    return {"slug": story.slug, "title": story.title, "lead": story.lead}


def _topic(topic: Topic) -> Content:
    return {"slug": topic.slug, "name": topic.name}


def _contract(contract: Contract) -> Content:
    known = {"usaspending": contract.award_id, "piid": contract.piid}
    return {
        "slug": contract.slug,
        "title": contract.title,
        "description": contract.description,
        "identifiers": [{"scheme": scheme, "value": value} for scheme, value in known.items() if value],
        "prior": contract.prior.record_id if contract.prior else None,
    }


def _article(article: Article) -> Content:
    return {
        "url": article.url,
        "title": article.title,
        "byline": article.byline,
        "outlet": article.outlet.name if article.outlet else None,
        "owner": article.outlet.owner if article.outlet else "",
        "published_on": _iso(article.published_on),
        "date_origin": article.date_origin,
        "language": article.language,
        "rests_on": article.rests_on or None,
        "archive_url": article.archive_url or None,
    }


def _demand(demand: Demand) -> Content:
    return {
        "text": demand.text,
        "of": demand.of.record_id,
        "made_in": [entry.record_id for entry in demand.made_in.order_by("pk")],
        "responses": [
            {"kind": response.kind, "entry": f"{TimelineEntry.letter}{response.entry_id}"}
            for response in demand.responses.all()
        ],
    }


_FREEZERS: dict[type[Printable], Callable[[Any], Content]] = {
    TimelineEntry: entry,
    Organization: _organization,
    Product: _product,
    Story: _story,
    Topic: _topic,
    Contract: _contract,
    Article: _article,
    Demand: _demand,
}
