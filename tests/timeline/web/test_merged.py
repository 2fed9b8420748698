"""What was merged leads to the page of what it went into, whatever kind of record it is."""

import pytest

from tests.factories import (
    ContractFactory,
    EntryFactory,
    OrganizationFactory,
    ProductFactory,
    StoryFactory,
    TopicFactory,
    UserFactory,
)
from timeline.editorial import publish_together
from timeline.printed.models import PublicRecord

KINDS = [
    (EntryFactory, "/entries/E{0.pk}/", "/entries/E{0.pk}/"),
    (OrganizationFactory, "/organizations/{0.slug}/", "/organizations/{0.slug}/"),
    (ProductFactory, "/products/{0.slug}/", "/products/{0.slug}/"),
    (ContractFactory, "/contracts/{0.slug}/", "/contracts/{0.slug}/"),
    (StoryFactory, "/stories/{0.slug}/", "/stories/{0.slug}/"),
    (TopicFactory, "/topics/{0.slug}/", "/topics/{0.slug}/"),
]


@pytest.mark.parametrize(("factory", "address", "other"), KINDS)
def test_it_leads_on(get, factory, address, other):
    kept, gone = factory(), factory()
    publish_together([kept, gone], by=UserFactory())
    PublicRecord.press.filter(pk=gone.record_id).update(state="merged", merged_into=kept.record_id)

    answer = get(address.format(gone))

    assert answer.status_code == 302
    assert answer["Location"].startswith(other.format(kept))
    assert get(answer["Location"]).status_code == 200
