"""Organizations, products, contracts, stories, topics, sources."""

import pytest

from tests.factories import (
    ArticleFactory,
    CitationFactory,
    ContractFactory,
    EntryFactory,
    OrganizationFactory,
    ProductFactory,
    StoryFactory,
    UserFactory,
)
from timeline.editorial import publish, retract
from timeline.models import EntryProduct, EntryTopic, Topic
from timeline.printed.models import PublicRecord


@pytest.fixture
def entry(record):
    """One that names a subject of each kind."""
    entry = EntryFactory(roles={"amazon": "actor"}, stories=[StoryFactory(slug="rekognition", title="Rekognition")])
    EntryProduct.objects.create(entry=entry, product=ProductFactory(slug="rekognition", maker__slug="amazon"))
    EntryTopic.objects.create(entry=entry, topic=Topic.objects.create(slug="policing", name="Policing"))
    entry.entry_contracts.create(contract=ContractFactory(slug="maven", title="Project Maven"))
    publish(entry, by=UserFactory())
    return entry


SUBJECTS = [
    ("organizations", "organization", "amazon"),
    ("products", "product", "rekognition"),
    ("contracts", "contract", "maven"),
    ("stories", "story", "rekognition"),
    ("topics", "topic", "policing"),
]
NEEDED = {"search": "?q=amazon"}
"""Without which an address that the root lists answers 400."""


def test_a_subject_is_its_stored_document_in_the_list_and_alone(get, entry):
    for path, kind, slug in SUBJECTS:
        stored = PublicRecord.objects.by_slug(kind, slug).get().document

        assert get(f"{path}/").json()["results"] == [stored]
        assert get(f"{path}/{slug}/").json() == stored


def test_an_unknown_slug_is_a_404_that_names_it(get, entry):
    for path, kind, _slug in SUBJECTS:
        answer = get(f"{path}/nowhere/")

        assert answer.status_code == 404
        assert answer.json()["detail"] == f"There is no {kind} “nowhere” in print."


def test_what_no_published_entry_names_is_nowhere(get, record):
    OrganizationFactory(slug="unheard-of")
    StoryFactory(slug="draft")

    assert get("organizations/").json()["results"] == get("stories/").json()["results"] == []
    assert get("organizations/unheard-of/").status_code == 404


def test_a_source_names_the_entries_that_rest_on_it_and_keeps_its_text_to_itself(get, put_in_print):
    article = ArticleFactory(title="A report", text="What the paper printed, in the very words.")
    kept, gone, other = EntryFactory(citation=False), EntryFactory(citation=False), EntryFactory()
    for entry in (kept, gone):
        CitationFactory(entry=entry, article=article)
    put_in_print(kept, gone, other)
    retract(gone, by=UserFactory(), note="It did not happen.")

    answer = get(f"articles/{article.record_id}/")

    stored = PublicRecord.objects.get(pk=article.record_id).document
    url = f"/entries/{kept.record_id}/{PublicRecord.objects.get(pk=kept.record_id).slug}/"
    assert answer.json() == stored | {
        "entries": [{"id": kept.record_id, "url": url, "title": kept.title}],
        "checked": None,
    }
    assert b"What the paper printed" not in answer.content


def test_a_source_that_no_entry_rests_on_any_more_says_so(get, put_in_print):
    entry = EntryFactory()
    put_in_print(entry)
    retract(entry, by=UserFactory(), note="It did not happen.")

    assert get("articles/A1/").json()["entries"] == []


def test_the_root_lists_where_to_begin(get, record):
    addresses = get("").json()

    assert addresses["entries"] == "http://testserver/api/v1/entries/"
    for name, address in addresses.items():
        if name != "docs":
            path = address.removeprefix("http://testserver/api/v1/") + NEEDED.get(name, "")
            assert get(path).status_code == 200, path
