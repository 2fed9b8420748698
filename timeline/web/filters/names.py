"""A subject is asked for by its slug; who types its name is led to the address with the slug, or offered several."""

from dataclasses import dataclass, field
from difflib import get_close_matches

from django.db.models import CharField, Q
from django.db.models.fields.json import KT
from django.db.models.functions import Cast
from django.http import HttpRequest, QueryDict
from django.utils.text import slugify

from timeline.printed.models import PublicRecord
from timeline.printed.models.record import RecordQuerySet
from timeline.printed.parameters import UnknownSubject
from timeline.printed.parameters.errors import shortened
from timeline.text import UNFIT, is_visible, shown

OFFERED = 8
LOOKED_THROUGH = 1_000
"""Names that are compared with one that is misspelt."""
ALIKE = 0.6
"""Of difflib's one."""


@dataclass(frozen=True)
class Candidate:
    """`query`: the page's query string with this subject."""

    slug: str
    title: str
    query: str


@dataclass(frozen=True)
class Meant:
    """`sure`: the one that is called so; else `likely` ones."""

    sure: Candidate | None = None
    likely: list[Candidate] = field(default_factory=list)


def meant(request: HttpRequest, error: UnknownSubject) -> Meant:
    """Which printed records of the kind may be meant by what was typed: one query, two where nothing is called so.
    None by what no name can hold."""
    kind, text = error.name, error.value.strip()
    if UNFIT.search(text) or not is_visible(text):
        return Meant()
    called = _called(kind, text)
    sure = [(slug, title) for slug, title in called if _is(text, slug, title)] or called
    if len(sure) == 1:
        return Meant(_candidate(request, error, *sure[0]))
    return Meant(likely=[_candidate(request, error, *one) for one in called or _alike(kind, text)])


def _called(kind: str, text: str) -> list[tuple[str, str]]:
    """Slugs and titles of those whose name has these words, or a former name of theirs."""
    slug = slugify(text)
    has_it = Q(title__icontains=text) | Q(former__icontains=text) | (Q(slug__contains=slug) if slug else Q())
    records = _records(kind).annotate(former=Cast(KT("document__names"), CharField()))
    return _listed(records.filter(has_it)[:OFFERED]) if text else []


def _alike(kind: str, text: str) -> list[tuple[str, str]]:
    """Those whose names are spelt nearly so."""
    names = {title.casefold(): (slug, title) for slug, title in _listed(_records(kind)[:LOOKED_THROUGH])}
    return [names[name] for name in get_close_matches(text.casefold(), names, OFFERED, ALIKE)]


def _records(kind: str) -> RecordQuerySet:
    return PublicRecord.objects.in_print().of_kind(kind).by_name()


def _listed(records: RecordQuerySet) -> list[tuple[str, str]]:
    return [(slug, shown(title)) for slug, title in records.values_list("slug", "title")]


def _candidate(request: HttpRequest, error: UnknownSubject, slug: str, title: str) -> Candidate:
    """The slug takes the place of what was typed; fields that were left empty are left out."""
    query = QueryDict(mutable=True)
    for name, texts in request.GET.lists():
        put = [slug if name == error.name and shortened(text) == error.value else text for text in texts]
        query.setlist(name, list(dict.fromkeys(filter(None, put))))
    return Candidate(slug, title, query.urlencode())


def _is(text: str, slug: str, title: str) -> bool:
    return title.casefold() == text.casefold() or slug == slugify(text)
