"""Every address of the demo stands in the files, and every day of publication in its address."""

from datetime import date

from tests.timeline.demo.data import ARTICLES, REGISTER, each_article, each_entry
from tests.timeline.demo.sources import SEED_DAY, Sources, day_in
from timeline.demo.files import rows


@each_article
def test_an_address_stands_in_the_register_and_an_outlet_owns_its_domain(article: dict, sources: Sources):
    domains = {outlet["name"]: outlet["domain"] for outlet in rows("outlets")}

    if article["outlet"] not in ("Fortune", REGISTER):
        assert article["url"] in {url for record in sources.records.values() for url in record.addresses}
        assert f"//{domains[article['outlet']]}/" in article["url"].replace("www.", "")


@each_article
def test_a_publication_day_is_the_one_that_its_address_carries(article: dict, sources: Sources):
    if article["url"]:
        stated = day_in(article["url"])
        assert article["published_on"] == (stated.isoformat() if stated else None)
        assert article.get("date_origin", "") == ("the address" if stated else "")


def test_the_founding_article_is_described_by_its_own_page(sources: Sources):
    fortune = ARTICLES["fortune-2018-06-22"]
    head = sources.article[:700]

    assert fortune["title"] in head
    assert fortune["byline"] in head
    assert "June 22, 2018, 6:38 PM ET" in head
    assert fortune["date_origin"].endswith('"June 22, 2018, 6:38 PM ET"')
    assert date.fromisoformat(fortune["published_on"]) == SEED_DAY
    assert f"obtained by {fortune['rests_on']}" in sources.article
    assert fortune["url"] is None


@each_entry
def test_what_an_entry_cites_belongs_to_the_records_it_rests_on(entry: dict, sources: Sources):
    addresses = {url for record in sources.of(entry["basis"]) for url in record.addresses}

    for citation in entry["citations"]:
        article = ARTICLES[citation["article"]]
        assert article["url"] in addresses if article["url"] else entry["basis"].get("seed")
    assert all(record.row["record_url"] in _cited(entry) for record in sources.of(entry["basis"]))


def _cited(entry: dict) -> set[str]:
    return {ARTICLES[citation["article"]]["url"] for citation in entry["citations"]}
