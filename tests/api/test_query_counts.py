"""What an answer costs does not grow with the record, and the application's connection is never used."""

import pytest

from tests.api.asking import asking
from tests.api.bulk import print_copies
from tests.factories import (
    CitationFactory,
    DemandFactory,
    EntryFactory,
    LinkFactory,
    OrganizationFactory,
    ProductFactory,
    ProtestFactory,
    StoryFactory,
)
from timeline.models import EntryProduct

MOST = {
    "entries/": 1,
    "entries/?limit=200": 1,
    "entries/?ordering=updated": 1,
    "entries/?story=rekognition&kind=protest&organization=amazon&organization=google&after=2000-01-01": 2,
    "entries/E2/": 2,
    "entries/E2/editions/": 2,
    "organizations/": 2,
    "organizations/amazon/": 2,
    "products/": 2,
    "products/rekognition/": 2,
    "contracts/": 2,
    "stories/": 2,
    "stories/rekognition/": 2,
    "topics/": 2,
    "articles/A2/": 3,
    "timeline/": 4,
    "timeline/?story=rekognition&kind=protest&organization=amazon&after=2000-01-01": 5,
    "demands/": 2,
    "demands/?organization=amazon&story=rekognition&response=none&ordering=date": 3,
    "changes/": 2,
    "changes/?since=2&limit=200": 2,
}


@pytest.fixture
def three_entries(put_in_print) -> str:
    """With roles, a product, a demand, links and citations each."""
    story, google = StoryFactory(slug="rekognition"), OrganizationFactory(slug="google", name="Google")
    earlier = EntryFactory(date="2018-05-01", roles={"amazon": "actor"}, stories=[story])
    letter = ProtestFactory(date="2018-06-01", roles={"amazon": "target", google.slug: "target"}, stories=[story])
    answer = EntryFactory(date="2018-06-02", roles={"amazon": "respondent"}, stories=[story])
    for entry in (earlier, letter, answer):
        CitationFactory(entry=entry)
    LinkFactory(earlier=earlier, later=letter)
    LinkFactory(earlier=letter, later=answer)
    DemandFactory(of=OrganizationFactory(slug="amazon"), made_in=[letter])
    EntryProduct.objects.create(entry=letter, product=ProductFactory(slug="rekognition", maker__slug="amazon"))
    put_in_print(earlier, letter, answer)
    return letter.record_id


def costs(get, path: str) -> tuple[int, int]:
    """Queries on the readers' connection, and on the application's."""
    with asking("public") as asked, asking("default") as worked:
        assert get(path).status_code == 200, path
    return len(asked), len(worked)


@pytest.mark.parametrize("more", [0, 297, 2997])
def test_an_answer_costs_the_same_few_queries_however_many_entries_there_are(get, three_entries, more):
    print_copies(three_entries, more)
    get("changes/?limit=1")

    assert {path: costs(get, path) for path in MOST} == {path: (most, 0) for path, most in MOST.items()}
    assert len(get("entries/?limit=200").json()["results"]) == min(3 + more, 200)


def test_a_deep_page_costs_what_the_first_one_does(get, three_entries):
    print_copies(three_entries, 297)
    path = "entries/?limit=50"
    while path:
        assert costs(get, path) == (1, 0)
        following = get(path).json()["next"]
        path = following and following.split("/api/v1/")[1]


def test_errors_are_cheap_too(get, three_entries):
    for path in ("entries/E999/", "stories/none/", "entries/?kind=x", "nonsense/", "entries/?story=none"):
        with asking("public") as asked, asking("default") as worked:
            assert get(path).status_code in (400, 404)

        assert len(asked) <= 4
        assert len(worked) == 0
