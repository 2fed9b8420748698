"""One address for one article, whoever asks for it and however it is spelt."""

from importlib import import_module
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.db import connection

from tests.factories import ArticleFactory
from timeline.ingest import store
from timeline.ingest.values import Page
from timeline.models import Article

pytestmark = pytest.mark.django_db

SPELLINGS = [
    "http://courier.example/%7emarlow/a/",
    "https://www.courier.example./x/../~marlow/a?utm_source=m",
    " <https://COURIER.example:443/~marlow/a#comments> ",
]


@pytest.mark.parametrize("spelt", SPELLINGS)
def test_an_article_is_found_by_any_spelling_of_its_address(spelt: str):
    article = ArticleFactory(url="https://courier.example/~marlow/a")

    assert list(Article.objects.at(spelt)) == [article]
    assert [held.article_id for held in store.held(Page(url=spelt))] == [article.pk]


def test_no_address_finds_no_article():
    ArticleFactory(url=None)

    assert not Article.objects.at("").exists() and not Article.objects.at("no address").exists()


def test_an_address_that_an_editor_mends_is_found_by_the_new_one():
    article = ArticleFactory(url="https://courier.example/a")
    article.url = "https://courier.example/b"

    article.save(update_fields=["url"])

    assert Article.objects.at("https://courier.example/b").get() == article
    assert not Article.objects.at("https://courier.example/a").exists()


def test_rows_that_turn_out_to_be_one_page_stay_and_the_first_is_found():
    kept = [ArticleFactory(url=f"https://courier.example/{name}/a") for name in ("%7Emarlow", "~marlow")]
    Article.objects.update(address_sha256="")

    migration = import_module("timeline.migrations.0007_article_address_sha256")
    migration.compute(apps, SimpleNamespace(connection=connection))

    assert list(Article.objects.at("https://courier.example/~marlow/a")) == kept


def test_what_is_held_is_found_by_what_is_known_of_addresses_now():
    article = ArticleFactory(url="https://courier.example/cafe%CC%81?oft_id=7")
    other = ArticleFactory(url="https://courier.example/b?id=7")
    Article.objects.filter(pk=article.pk).update(address_sha256="0" * 64)

    import_module("timeline.migrations.0028_addresses_again").compute(apps, SimpleNamespace(connection=connection))

    assert list(Article.objects.at("https://courier.example/caf%C3%A9")) == [article]
    assert list(Article.objects.at("https://courier.example/b?id=7")) == [other]
