"""A small cast: real rows of the working record, as few as a test needs."""

import re
from datetime import date
from typing import Any

import factory
from factory.django import DjangoModelFactory

from timeline import models


def slug_of(name: str) -> str:
    """As it is, but for what no slug may hold."""
    return re.sub("[^-a-z0-9_]", lambda sign: f"x{ord(sign[0]):x}", name.lower().replace(" ", "-"))


class UserFactory(DjangoModelFactory):
    class Meta:
        model = models.User
        django_get_or_create = ("username",)

    username = "editor"
    is_staff = True


class OrganizationFactory(DjangoModelFactory):
    class Meta:
        model = models.Organization
        django_get_or_create = ("slug",)

    name = factory.Sequence(lambda n: f"Firm {n}")
    slug = factory.LazyAttribute(lambda o: slug_of(o.name))


class ProductFactory(DjangoModelFactory):
    class Meta:
        model = models.Product
        django_get_or_create = ("slug",)

    name = factory.Sequence(lambda n: f"Product {n}")
    slug = factory.LazyAttribute(lambda o: slug_of(o.name))
    maker = factory.SubFactory(OrganizationFactory)


class StoryFactory(DjangoModelFactory):
    class Meta:
        model = models.Story
        django_get_or_create = ("slug",)

    title = factory.Sequence(lambda n: f"Story {n}")
    slug = factory.LazyAttribute(lambda o: slug_of(o.title))
    lead = "What it is about."


class TopicFactory(DjangoModelFactory):
    class Meta:
        model = models.Topic
        django_get_or_create = ("slug",)

    name = factory.Sequence(lambda n: f"Topic {n}")
    slug = factory.LazyAttribute(lambda o: slug_of(o.name))


class ContractFactory(DjangoModelFactory):
    class Meta:
        model = models.Contract
        django_get_or_create = ("slug",)

    title = factory.Sequence(lambda n: f"Contract {n}")
    slug = factory.LazyAttribute(lambda o: slug_of(o.title))


class OutletFactory(DjangoModelFactory):
    class Meta:
        model = models.Outlet
        django_get_or_create = ("name",)

    name = "The Harbour Courier"


class ArticleFactory(DjangoModelFactory):
    class Meta:
        model = models.Article

    url = factory.Sequence(lambda n: f"https://courier.example/{n}")
    title = factory.Sequence(lambda n: f"Report {n}")
    outlet = factory.SubFactory(OutletFactory)
    published_on = date(2018, 6, 22)


class EntryFactory(DjangoModelFactory):
    """A statement of 21 June 2018, cited; `roles={"amazon": "target"}` and `stories=[…]` give it neighbours."""

    class Meta:
        model = models.TimelineEntry
        skip_postgeneration_save = True

    kind = "statement"
    title = factory.Sequence(lambda n: f"Entry {n}")
    summary = "What happened."
    date = "2018-06-21"

    @factory.post_generation
    def citation(self, create: bool, extracted: Any, **kwargs: Any) -> None:
        if extracted is not False:
            CitationFactory(entry=self, **kwargs)

    @factory.post_generation
    def roles(self, create: bool, extracted: dict[str, str] | None, **kwargs: Any) -> None:
        for slug, part in (extracted or {}).items():
            organization = OrganizationFactory(slug=slug_of(slug), name=slug.title())
            models.Role.objects.create(entry=self, organization=organization, part=part)

    @factory.post_generation
    def stories(self, create: bool, extracted: list[models.Story] | None, **kwargs: Any) -> None:
        for story in extracted or []:
            models.EntryStory.objects.create(entry=self, story=story)


class CitationFactory(DjangoModelFactory):
    class Meta:
        model = models.Citation

    entry = factory.SubFactory(EntryFactory, citation=False)
    article = factory.SubFactory(ArticleFactory)
    quote_exact = "the very words"


class ProtestFactory(EntryFactory):
    """An open letter."""

    kind = "protest"

    @factory.post_generation
    def protest(self, create: bool, extracted: Any, **kwargs: Any) -> None:
        models.ProtestEvent.objects.create(entry=self, **{"action_types": ["open_letter"]} | kwargs)


class DemandFactory(DjangoModelFactory):
    class Meta:
        model = models.Demand
        skip_postgeneration_save = True

    text = "Stop selling it."
    of = factory.SubFactory(OrganizationFactory)

    @factory.post_generation
    def made_in(self, create: bool, extracted: list[models.TimelineEntry] | None, **kwargs: Any) -> None:
        self.made_in.set(extracted or [])


class LinkFactory(DjangoModelFactory):
    class Meta:
        model = models.EntryLink

    earlier = factory.SubFactory(EntryFactory)
    later = factory.SubFactory(EntryFactory)
    relation = "prompted"
    note = "“in response to the letter”"


class PersonFactory(DjangoModelFactory):
    class Meta:
        model = models.Person

    name = "Jane Q. Worker"


class NamesakeFactory(DjangoModelFactory):
    class Meta:
        model = models.Namesake

    person = factory.SubFactory(PersonFactory)
    record_id = "E1"
    reason = "The mayor of another town."
    marked_by = factory.SubFactory(UserFactory)
