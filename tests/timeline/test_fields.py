"""Every text of the working record is cleaned at whichever door it comes in, and the database has the last word."""

import pytest
from django import forms
from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, connection, models, transaction

from tests.factories import (
    ArticleFactory,
    CitationFactory,
    EntryFactory,
    OrganizationFactory,
    PersonFactory,
    StoryFactory,
)
from timeline.fields import LineArrayField, PlainJSONField, PlainText, ProseField
from timeline.models import (
    Alias,
    Article,
    Citation,
    EntryWords,
    Feed,
    Intake,
    Organization,
    Person,
    Story,
    Suggestion,
    TimelineEntry,
    User,
)
from timeline.models.kept import Kept

TEXT = (models.CharField, models.TextField, models.JSONField)
ODD = "Let\x0bter \x00to\ufffe Look\x9fout"


def columns() -> list[models.Field]:
    """But of what Django's own code fills, accounts and its cache, and of words that are made of cleaned texts."""
    filled = (User, Kept, EntryWords)
    working = [model for model in apps.get_app_config("timeline").get_models() if model not in filled]
    return [f for model in working for f in model._meta.concrete_fields if is_text(f) and not f.choices]


def is_text(field: models.Field) -> bool:
    """An array is one where what it holds is."""
    return is_text(field.base_field) if isinstance(field, ArrayField) else isinstance(field, TEXT)


def test_every_text_of_the_working_record_has_a_field_that_cleans():
    careless = [str(f) for f in columns() if not isinstance(f, PlainText | PlainJSONField | LineArrayField)]
    careless += [str(f) for f in columns() if isinstance(f, LineArrayField) and not isinstance(f.base_field, PlainText)]

    assert careless == []
    assert len(columns()) > 60


def test_every_text_has_a_longest_length():
    endless = [str(f) for f in columns() if isinstance(f, ProseField) and not f.max_length]

    assert endless == []


@pytest.mark.django_db
def test_every_text_is_checked_by_the_database():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT conrelid::regclass || '.' || attname FROM pg_constraint JOIN pg_attribute"
            " ON attrelid = conrelid AND conkey = ARRAY[attnum] WHERE contype = 'c' AND convalidated"
            " AND strpos(pg_get_constraintdef(pg_constraint.oid), 'U00000001-') > 0"
        )
        checked = {name for (name,) in cursor.fetchall()}

    assert {f"{f.model._meta.db_table}.{f.column}" for f in columns()} <= checked


def saved() -> TimelineEntry:
    return EntryFactory(title=ODD, summary=ODD, citation=False)


def added_in_bulk() -> TimelineEntry:
    entry = TimelineEntry(kind="report", title=ODD, summary=ODD, date="2018")
    return TimelineEntry.objects.bulk_create([entry])[0]


def updated() -> TimelineEntry:
    entry = EntryFactory(citation=False)
    TimelineEntry.objects.filter(pk=entry.pk).update(title=ODD, summary=ODD)
    return entry


@pytest.mark.django_db
@pytest.mark.parametrize("door", [saved, added_in_bulk, updated])
def test_text_is_cleaned_at_every_door(door):
    entry = door()

    entry.refresh_from_db()
    assert (entry.title, entry.summary) == ("Let ter to Lookout", "Let\nter to Lookout")


@pytest.mark.django_db
def test_the_object_at_hand_is_what_was_stored():
    assert saved().title == "Let ter to Lookout"


@pytest.mark.django_db
def test_what_is_looked_for_is_cleaned_too():
    EntryFactory(title="Letter", citation=False)

    assert TimelineEntry.objects.filter(title="Let\x00ter").count() == 1


@pytest.mark.django_db
def test_lists_and_data_are_cleaned_too():
    person = PersonFactory(aliases=["J\x00. Q.", "two\nlines"])
    article = ArticleFactory(relevance_reasons=["names\x07 it"])
    Article.objects.filter(pk=article.pk).update(relevance_reasons=[{"why": "\x1b[31mred"}])

    person.refresh_from_db()
    article.refresh_from_db()
    assert person.aliases == ["J. Q.", "two lines"]
    assert article.relevance_reasons == [{"why": "[31mred"}]


class EntryForm(forms.ModelForm):
    class Meta:
        model = TimelineEntry
        fields = ["title", "kind", "date", "summary"]


def errors(form: type[forms.ModelForm], **data: str) -> dict[str, list[str]]:
    return form(data).errors


FILLED = {"title": "Letter", "kind": "report", "date": "2018"}


@pytest.mark.django_db
def test_a_form_cleans_what_is_typed():
    form = EntryForm(FILLED | {"title": f" {ODD}", "summary": "One.\r\nTwo.\x00"})

    assert form.is_valid(), form.errors
    assert form.cleaned_data["title"] == "Let ter to Lookout"
    assert form.cleaned_data["summary"] == "One.\nTwo."


@pytest.mark.django_db
@pytest.mark.parametrize("title", ["\u200b\u200d\u2060", "\x07\x00", "\u202e\u202c", "\u3164", "\ufeff \u00ad"])
def test_a_title_that_nobody_can_see_is_refused_at_its_field(title):
    assert errors(EntryForm, **FILLED | {"title": title}) == {"title": ["It has no visible characters: type it anew."]}
    with pytest.raises(ValidationError, match="no visible characters"):
        TimelineEntry(**FILLED | {"title": title}).full_clean()


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["\u200b", "\u2060\ufeff"])
def test_a_name_that_nobody_can_see_is_refused(name):
    form = forms.modelform_factory(Organization, fields=["name", "slug", "kind"])

    assert errors(form, name=name, slug="x", kind="company") == {
        "name": ["It has no visible characters: type it anew."]
    }
    with pytest.raises(IntegrityError), transaction.atomic():
        Organization.objects.create(name=name, slug="x")


@pytest.mark.django_db
def test_what_may_be_empty_may_be_invisible_and_is_empty_then():
    assert EntryFactory(location="\u200b", citation=False).location == ""


def raw(table: str, column: str, value: str) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"UPDATE {table} SET {column} = %s", [value])


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("timeline_timelineentry", "title", "a\x0bb"),
        ("timeline_timelineentry", "summary", "a\x7fb"),
        ("timeline_timelineentry", "claim_note", "a\ufffeb"),
        ("timeline_timelineentry", "location", "a\ufdd5b"),
        ("timeline_timelineentry", "title", "a\U0003ffffb"),
        ("timeline_timelineentry", "summary", "a" * 10_001),
        ("timeline_timelineentry", "claim_note", "a" * 2001),
        ("timeline_citation", "quote_exact", "a" * 5001),
        ("timeline_citation", "supports", "{a\x1bb}"),
        ("timeline_article", "relevance_reasons", '["a\\u000bb"]'),
        ("timeline_article", "relevance_reasons", '["a\\rb"]'),
        ("timeline_article", "relevance_reasons", '["a\x85b"]'),
        ("timeline_article", "url", "javascript:alert(1)"),
        ("timeline_article", "url", "https://jane:secret@courier.example/"),
        ("timeline_article", "url", "https:///a"),
        ("timeline_article", "archive_url", "ftp://courier.example/"),
        ("timeline_article", "archive_url", "https://courier.example/" + "a" * 2000),
    ],
)
def test_the_database_refuses_what_came_by_another_way(table, column, value):
    EntryFactory()

    with pytest.raises((IntegrityError, DataError)):
        raw(table, column, value)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("timeline_timelineentry", "summary", "Tab\tand\nnewline, \u200f\u202b\u202c\U0001f600 \\u000b \ufffd"),
        ("timeline_article", "relevance_reasons", '["\\\\u000b \\\\b \\n\\t \\\\\\\\r"]'),
        ("timeline_article", "url", "https://bücher.example/a?b=%20#c"),
        ("timeline_article", "archive_url", ""),
    ],
)
def test_the_database_takes_what_is_plain(table, column, value):
    EntryFactory()

    raw(table, column, value)


@pytest.mark.django_db
def test_texts_that_are_too_long_are_refused_with_a_sentence():
    assert errors(EntryForm, **FILLED | {"summary": "a" * 10_001, "title": "a" * 201}) == {
        "summary": ["Too long: it has 10001 characters, and no more than 10000 fit. Shorten it."],
        "title": ["Too long: it has 201 characters, and no more than 200 fit. Shorten it."],
    }


@pytest.mark.django_db
@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "https://jane:x@courier.example/", "ftp://courier.example/", "https://a\x00\x0b"]
)
@pytest.mark.parametrize(
    ("model", "field"), [(Article, "url"), (Article, "archive_url"), (Feed, "url"), (Intake, "url")]
)
def test_an_address_is_of_the_web_and_of_nobody(model, field, url):
    assert field in errors(forms.modelform_factory(model, fields=[field]), **{field: url})


@pytest.mark.django_db
def test_an_address_without_its_scheme_is_taken_as_https():
    form = forms.modelform_factory(Intake, fields=["url"])({"url": "courier.example/a"})

    assert form.is_valid()
    assert form.cleaned_data["url"] == "https://courier.example/a"


def incompressible(length: int) -> str:
    """Different characters all along: what no index page could hold."""
    return "".join(chr(0x4E00 + (n * 7919) % 20_000) for n in range(length))


@pytest.mark.django_db
def test_the_longest_texts_stand_in_unique_constraints():
    quote, url = incompressible(5000), f"https://courier.example/{incompressible(1970)}"
    citation = CitationFactory(quote_exact=quote, article__url=url)
    Feed.objects.create(url=url)

    with pytest.raises(IntegrityError), transaction.atomic():
        CitationFactory(entry=citation.entry, article=citation.article, quote_exact=quote)
    with pytest.raises(IntegrityError), transaction.atomic():
        ArticleFactory(url=url)
    with pytest.raises(IntegrityError), transaction.atomic():
        Feed.objects.create(url=url)
    assert Article.objects.at(url).count() == 1
    with pytest.raises(ValidationError, match="Another article has this address"):
        Article(url=url).full_clean()


@pytest.mark.django_db
def test_a_long_claim_is_found_by_its_key():
    article = ArticleFactory()
    values = {"article": article, "kind": "report", "title": "t", "rule": "r", "score": 1, "quote": "q", "proposal": {}}
    Suggestion.objects.create(claim_key=incompressible(300), **values)

    assert Suggestion.objects.filter(claim_key=incompressible(300)).exists()


@pytest.mark.django_db
def test_words_beside_a_quote_stay_as_they_stand():
    citation = CitationFactory(quote_prefix="and so\n", quote_exact="“\u202eno\u202c”", quote_suffix=" said \u202bshe")

    citation.refresh_from_db()
    assert (citation.quote_prefix, citation.quote_suffix) == ("and so\n", " said \u202bshe")
    assert Citation._meta.get_field("quote_exact").max_length == 5000


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("title", "slug"), [("Caméras du port", "cameras-du-port"), ("رسالة العمال", ""), ("工人的信", ""), ("!!!", "")]
)
def test_a_story_without_a_slug_gets_one(title, slug):
    form = forms.modelform_factory(Story, fields=["title", "slug"])({"title": title, "slug": ""})

    made = form.save().slug if form.is_valid() else pytest.fail(str(form.errors))
    direct = StoryFactory(title=f"{title} 2", slug="").slug

    assert made == slug or (not slug and made.startswith("story-"))
    assert direct and direct != made
    assert not Story.objects.exclude(slug__regex=r"^[-a-z0-9]+$").exists()


@pytest.mark.django_db
def test_a_slug_in_other_letters_is_refused_with_a_sentence():
    form = forms.modelform_factory(Story, fields=["title", "slug"])({"title": "工人的信", "slug": "工人的信"})

    assert "consisting of letters, numbers, underscores or hyphens" in form.errors["slug"][0]


@pytest.mark.django_db
def test_a_made_slug_that_is_taken_is_asked_for():
    OrganizationFactory(name="Lookout", slug="lookout")
    form = forms.modelform_factory(Organization, fields=["name", "slug", "kind"])

    assert errors(form, name="Lookout!", slug="", kind="company") == {
        "slug": ["Organization with this Slug already exists."]
    }


@pytest.mark.django_db
def test_aliases_and_people_are_found_by_their_clean_names():
    Alias.objects.create(organization=OrganizationFactory(), text="Look\x00out")
    PersonFactory(name="Jane\u2028Worker")

    assert Alias.objects.get().text == "Lookout"
    assert Person.objects.get().name == "Jane Worker"
