"""The founding article is enough: its proposals become six entries, linked, in print, on a record without the demo."""

from pathlib import Path

import pytest

from tests.factories import DemandFactory, LinkFactory, StoryFactory, UserFactory
from timeline.demo.subjects import load_subjects
from timeline.editorial import accept, publish_together
from timeline.ingest import pipeline
from timeline.ingest.values import Raw
from timeline.models import Organization, Response, Suggestion, TimelineEntry
from timeline.printed.models import Edition, PublicRecord, Shelf
from timeline.publishing import verify

pytestmark = pytest.mark.usefixtures("record")
SIX = {
    "employees": "In the letter circulating the company",
    "aclu": "In a May letter to Bezos",
    "shareholders": "Earlier this week, 19 Amazon shareholders",
    "answer": "When reached for a comment",
    "google": "Google said it would not renew",
    "microsoft": "Microsoft discussed its contract",
}


def entries(shared: Path) -> dict[str, TimelineEntry]:
    load_subjects()
    name = "fortune-2018-06-22-amazon-rekognition.txt"
    pipeline.ingest(Raw((shared / "seed" / name).read_bytes(), name=name))
    editor = UserFactory()
    chosen = {key: Suggestion.objects.get(quote__startswith=words) for key, words in SIX.items()}
    return {key: accept(suggestion, by=editor) for key, suggestion in chosen.items()}


def test_six_events_of_one_page_are_published_and_linked(shared: Path):
    made = entries(shared)
    story = StoryFactory(slug="rekognition")
    for entry in made.values():
        entry.entry_stories.create(story=story)
    LinkFactory(earlier=made["aclu"], later=made["employees"], note="“troubled by the recent report from the ACLU”")
    LinkFactory(
        earlier=made["employees"], later=made["answer"], relation="continues", note="“pointed Fortune to a post”"
    )
    demand = DemandFactory(of=Organization.objects.get(slug="amazon"), made_in=[made["aclu"]])
    Response.objects.create(demand=demand, entry=made["answer"], kind="refused")

    editions = publish_together(list(made.values()), by=UserFactory(), note="From one page.")

    documents = {key: edition.document for key, edition in zip(made, editions, strict=True)}
    assert {key: d["date"]["edtf"] for key, d in documents.items()} == {
        "employees": "[..2018-06-22]",
        "aclu": "2018-05",
        "shareholders": "[2018-06-17..2018-06-22]",
        "answer": "[2018-05-01..2018-06-22]",
        "google": "[..2018-06-22]",
        "microsoft": "[..2018-06-22]",
    }
    assert documents["shareholders"]["protest"]["size"]["low"] == 19
    assert documents["google"]["contract_event"]["type"] == "non_renewal"
    assert [(li["label"], li["entry"]["id"]) for li in documents["aclu"]["links"]] == [
        ("answered by", made["answer"].record_id),
        ("prompted", made["employees"].record_id),
    ] or {li["label"] for li in documents["aclu"]["links"]} == {"answered by", "prompted"}
    assert documents["aclu"]["demands"][0]["days_to_response"] == {"min": 0, "max": 52}
    assert Shelf.objects.current().on("story:rekognition").count() == 6
    assert {edition.number for edition in editions} == {1}
    assert not Edition.objects.filter(action="refreshed").exists()
    assert PublicRecord.objects.of_kind("article").get().document["rests_on"] == "Gizmodo"
    assert list(verify()) == []
