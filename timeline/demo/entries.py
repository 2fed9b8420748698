"""One entry of the demo, with its details, neighbours and citations, as an editor would have typed it."""

from timeline.demo.files import Row
from timeline.demo.subjects import Subjects
from timeline.models import (
    Article,
    Citation,
    ContractEvent,
    ContractParty,
    EntryContract,
    EntryProduct,
    EntryStory,
    EntryTopic,
    ProtestEvent,
    Role,
    TimelineEntry,
)

OWN = ("kind", "title", "summary", "date", "location")


def make_entry(row: Row, subjects: Subjects, articles: dict[str, Article]) -> TimelineEntry:
    entry = TimelineEntry.objects.create(**{name: row[name] for name in OWN if name in row})
    _neighbours(entry, row, subjects)
    if "protest" in row:
        ProtestEvent.objects.create(entry=entry, **row["protest"])
    if "contract_event" in row:
        _contract_event(entry, row["contract_event"], subjects)
    for citation in row["citations"]:
        _cite(entry, citation, articles[citation["article"]])
    return entry


def _neighbours(entry: TimelineEntry, row: Row, subjects: Subjects) -> None:
    for slug, part in row["organizations"]:
        Role.objects.create(entry=entry, organization=subjects.organizations[slug], part=part)
    for slug in row.get("products", []):
        EntryProduct.objects.create(entry=entry, product=subjects.products[slug])
    for slug in row.get("contracts", []):
        EntryContract.objects.create(entry=entry, contract=subjects.contracts[slug])
    for slug in row.get("stories", []):
        EntryStory.objects.create(entry=entry, story=subjects.stories[slug])
    for slug in row.get("topics", []):
        EntryTopic.objects.create(entry=entry, topic=subjects.topics[slug])


def _contract_event(entry: TimelineEntry, row: Row, subjects: Subjects) -> None:
    contract = subjects.contracts[row["contract"]]
    event = ContractEvent.objects.create(entry=entry, contract=contract, type=row["type"])
    for slug, role in row["parties"]:
        ContractParty.objects.create(event=event, organization=subjects.organizations[slug], role=role)


def _cite(entry: TimelineEntry, row: Row, article: Article) -> None:
    Citation.objects.create(
        entry=entry,
        article=article,
        quote_exact=row.get("quote", ""),
        supports=row.get("supports", []),
        basis=row.get("basis", ""),
        rests_on=row.get("rests_on", ""),
    )
