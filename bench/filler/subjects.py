"""The working rows of what entries are about, with their numbers given, not saved."""

from collections.abc import Iterator
from datetime import UTC, datetime

from django.db.models import Model
from django.utils.text import slugify

from bench.filler.plan import Size
from bench.filler.words import AGENCIES, FIRST, GROUPS, OUTLETS, SECOND, SUBJECTS, THINGS, WARES
from timeline.models import Alias, Organization, Outlet, Product, Story, Topic

MADE_AT = datetime(2025, 12, 1, tzinfo=UTC)
STAMPS = {"created_at": MADE_AT, "updated_at": MADE_AT}
Kind = Organization.Kind


def subjects(size: Size) -> Iterator[Model]:
    """In the order in which they may be inserted."""
    yield from organizations(size)
    yield from (Alias(organization_id=number, text=name) for number, name in enumerate(company_names(size), start=1))
    yield from map(_product, range(size.products))
    yield from map(_story, range(size.stories))
    yield from map(_topic, range(len(SUBJECTS)))
    for number, name in enumerate(OUTLETS, start=1):
        yield Outlet(id=number, name=name, owner="Tidewater Group" if number % 3 == 0 else "")


def organizations(size: Size) -> Iterator[Organization]:
    """Companies first, then agencies, then those who protest."""
    named = [(name, Kind.COMPANY) for name in company_names(size)]
    named += [(name, Kind.AGENCY) for name in AGENCIES]
    named += [(name, Kind.WORKER_GROUP) for name in GROUPS]
    for number, (name, kind) in enumerate(named, start=1):
        said = f"{name} stands for what a measured record holds of its kind."
        yield Organization(id=number, slug=slugify(name), name=name, kind=kind, description=said, **STAMPS)


def company_names(size: Size) -> list[str]:
    return [_company(place) for place in range(size.companies)]


def agency(size: Size, place: int) -> int:
    return size.companies + 1 + place % len(AGENCIES)


def group(size: Size, place: int) -> int:
    return size.companies + len(AGENCIES) + 1 + place % len(GROUPS)


def product_name(place: int) -> str:
    return _numbered(WARES[place % len(WARES)], place // len(WARES))


def story_title(place: int) -> str:
    return f"{_company(place)} and {THINGS[place % len(THINGS)]}"


def _company(place: int) -> str:
    first, second = FIRST[place % len(FIRST)], SECOND[place // len(FIRST) % len(SECOND)]
    return _numbered(f"{first} {second}", place // (len(FIRST) * len(SECOND)))


def _numbered(name: str, times: int) -> str:
    return f"{name} {times + 1}" if times else name


def _product(place: int) -> Product:
    name = product_name(place)
    return Product(id=place + 1, slug=slugify(name), name=name, maker_id=place + 1, **STAMPS)


def _story(place: int) -> Story:
    title = story_title(place)
    lead = f"What was sold, who spoke up against it, and what came of that: {title}, as far as it is on record."
    return Story(id=place + 1, slug=slugify(title), title=title, lead=lead, **STAMPS)


def _topic(place: int) -> Topic:
    return Topic(id=place + 1, slug=slugify(SUBJECTS[place]), name=SUBJECTS[place], **STAMPS)
