"""Texts that the first form took and today's fields don't are cleaned on the way; what can't be stays."""

import pytest
from django.db import IntegrityError

from timeline.models import Article, Outlet, TimelineEntry
from timeline.publishing import verify


def test_odd_texts_are_cleaned_and_stop_no_migration(migrated):
    entries = dict(TimelineEntry.objects.values_list("pk", "title"))

    assert (entries[1], entries[2], entries[3]) == ("Let ter turned", "\u200b", "\ufffd")
    assert TimelineEntry.objects.get(pk=1).summary == "One\ntwo"
    assert Article.objects.get(pk=1).relevance_reasons == ["a\nb"]
    assert set(Outlet.objects.filter(name__startswith="Twi").values_list("name", flat=True)) == {"Twice", "Twi\ufffdce"}
    assert not [finding for finding in verify() if "column" in finding]


def test_what_can_not_be_cleaned_stays_and_is_refused_anew(migrated):
    entry, article = TimelineEntry.objects.get(pk=4), Article.objects.get(pk=1)

    assert len(entry.summary) > 10_000
    assert article.url == "javascript:alert(1)"
    with pytest.raises(IntegrityError):
        article.save()


def test_languages_and_hosts_are_spelt_anew_or_emptied(migrated):
    languages = dict(Article.objects.values_list("pk", "language"))
    domains = dict(Outlet.objects.values_list("name", "domain"))

    assert (languages[2], languages[3]) == ("pt-BR", "")
    assert (domains["Gulls"], domains["Path"]) == ("möwen-blatt.example", "courier.example")
    assert domains["None"] == domains["Words"] == ""
