"""Every address of the desk, read from the resolver, with a row behind each; and the right that each asks for.

A new address fails tests/timeline/admin/test_rights.py until it stands here.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib import admin
from django.contrib.auth.models import Group
from django.urls import URLPattern, URLResolver, reverse

from tests.factories import (
    ArticleFactory,
    ContractFactory,
    DemandFactory,
    EntryFactory,
    LinkFactory,
    NamesakeFactory,
    PersonFactory,
    ProductFactory,
    StoryFactory,
)
from tests.timeline.admin.cast import person
from tests.timeline.admin.suggestions import suggest
from timeline.models import Feed, Intake, Organization, Outlet, Response, SourceCheck, Topic

PRIVATE, DRAFT, NAME = "A sentence that nobody outside may read.", "A draft of somebody else", "Zora Quayside"
ANYBODY, SUPERUSER = (), ("a superuser's alone",)
INBOX = ("timeline.view_suggestion", "timeline.view_article")
NAMESAKES = ("timeline.view_namesake", "timeline.view_person")
VERDICT = (*INBOX, "timeline.change_suggestion")
USUAL = {
    "changelist": ("view", "view"),
    "add": ("add", "add"),
    "change": ("view", "change"),
    "history": ("view", "view"),
    "delete": ("delete", "delete"),
    "print": ("publish", "publish"),
    "proof": ("publish", "publish"),
}
"""What a record's own pages ask for, by view: to look (GET), to act (POST)."""
RIGHTS = {
    "index": (ANYBODY, ANYBODY),
    "login": (ANYBODY, ANYBODY),
    "logout": (ANYBODY, ANYBODY),
    "password_change": (ANYBODY, ANYBODY),
    "password_change_done": (ANYBODY, SUPERUSER),
    "jsi18n": (ANYBODY, SUPERUSER),
    "read_date": (ANYBODY, ANYBODY),
    "pointers": (INBOX, INBOX),
    "relevance": (("timeline.view_feed",), ("timeline.view_feed",)),
    "autocomplete": (("timeline.view_article",), SUPERUSER),
    "view_on_site": (SUPERUSER, SUPERUSER),
    "app_list": (ANYBODY, ANYBODY),
    "inbox": (INBOX, INBOX),
    "inbox_suggestion": (INBOX, INBOX),
    "inbox_article": (INBOX, INBOX),
    "inbox_article_decide": (SUPERUSER, (*VERDICT, "timeline.add_timelineentry", "timeline.change_timelineentry")),
    "inbox_suggestion_decide": (SUPERUSER, (*VERDICT, "timeline.add_timelineentry", "timeline.change_timelineentry")),
    "timeline_intake_again": (SUPERUSER, ("timeline.view_intake", "timeline.change_intake")),
    "reset_second_factor": (SUPERUSER, ("timeline.change_user",)),
    "end_sessions": (SUPERUSER, ("timeline.change_user",)),
    "auth_user_password_change": (("timeline.change_user",), ("timeline.change_user",)),
    "timeline_article_add": (("timeline.add_intake",), ("timeline.add_intake",)),
    **{
        f"timeline_article_{verb}": (SUPERUSER, ("timeline.view_article", "timeline.change_article", VERDICT[-1]))
        for verb in ("agree", "part", "rejoin")
    },
    "timeline_article_texts": (("timeline.view_article",), ("timeline.view_article",)),
    "timeline_timelineentry_quote": (("timeline.change_timelineentry",), ("timeline.change_timelineentry",)),
    **{
        f"timeline_feed_{verb}": (SUPERUSER, ("timeline.view_feed", "timeline.change_feed"))
        for verb in ("poll", "pause")
    },
    **{
        f"timeline_sourcecheck_{verb}": (SUPERUSER, ("timeline.view_sourcecheck", "timeline.change_sourcecheck"))
        for verb in ("again", "seen")
    },
    "timeline_sourcecheck_move": (
        SUPERUSER,
        ("timeline.view_sourcecheck", "timeline.change_sourcecheck", "timeline.change_article"),
    ),
    "timeline_sourcecheck_change": (("timeline.view_sourcecheck",), SUPERUSER),
    "timeline_sourcecheck_add": (SUPERUSER, SUPERUSER),
    "timeline_sourcecheck_delete": (SUPERUSER, SUPERUSER),
    "timeline_topic_delete": (SUPERUSER, SUPERUSER),
    "timeline_user_add": (("timeline.add_user", "timeline.change_user"),) * 2,
    "timeline_intake_change": (("timeline.view_intake",), SUPERUSER),
    "timeline_suggestion_changelist": (INBOX, INBOX),
    "timeline_suggestion_change": (INBOX, SUPERUSER),
    "timeline_suggestion_history": (INBOX, INBOX),
    "timeline_suggestion_add": (SUPERUSER, SUPERUSER),
    "timeline_suggestion_delete": (SUPERUSER, SUPERUSER),
    "timeline_namesake_changelist": (NAMESAKES, NAMESAKES),
    "timeline_namesake_history": (NAMESAKES, NAMESAKES),
    "timeline_namesake_change": (NAMESAKES, SUPERUSER),
    "timeline_namesake_add": (("timeline.add_namesake", "timeline.view_person"),) * 2,
    "timeline_namesake_delete": (("timeline.delete_namesake", "timeline.view_person"),) * 2,
    "axes_accessattempt_add": (SUPERUSER, SUPERUSER),
    "axes_accessattempt_change": (("axes.view_accessattempt",), SUPERUSER),
}
"""What other addresses ask for; SUPERUSER also where nobody may, or nothing answers to GET."""


MODELS = {
    "inbox_suggestion": "suggestion",
    "inbox_suggestion_decide": "suggestion",
    "inbox_article": "article",
    "inbox_article_decide": "article",
    "reset_second_factor": "user",
    "end_sessions": "user",
}
"""Whose number an address takes, where its name doesn't say."""

VERBS = {"inbox_suggestion_decide": "accept", "inbox_article_decide": "write"}
"""What an address does where it takes a verb; others publish."""


@dataclass(frozen=True)
class Address:
    name: str
    url: str
    rights: tuple[tuple[str, ...], tuple[str, ...]]


def addresses() -> Iterator[Address]:
    """Makes a draft, a subject, a source and a person of each kind, and yields all that stands over them."""
    rows = _rows()
    for pattern in _patterns(admin.site.get_urls()):
        if pattern.name:
            yield Address(pattern.name, _url(pattern, rows), _rights(pattern.name))


def _patterns(found: list[URLPattern | URLResolver]) -> Iterator[URLPattern]:
    for each in found:
        if isinstance(each, URLResolver):
            yield from _patterns(each.url_patterns)
        else:
            yield each


def _rights(name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if name in RIGHTS:
        return RIGHTS[name]
    label, model, view = name.split("_")
    if label == "auth":
        return SUPERUSER, SUPERUSER
    to_look, to_act = USUAL[view]
    return (f"{label}.{to_look}_{model}",), (f"{label}.{to_act}_{model}",)


def _url(pattern: URLPattern, rows: dict[str, int]) -> str:
    if pattern.name == "autocomplete":
        picker = "app_label=timeline&model_name=citation&field_name=article&term="
        return f"{reverse('admin:autocomplete')}?{picker}"
    key = rows.get(MODELS.get(pattern.name or "") or f"{pattern.name}_".split("_")[1], 1)
    verb = VERBS.get(pattern.name or "", "publish")
    values = {"pk": key, "object_id": key, "id": key, "verb": verb, "app_label": "timeline", "content_type_id": 1}
    values["citation"] = rows["citation"]
    wanted = pattern.pattern.regex.groupindex
    return reverse(f"admin:{pattern.name}", kwargs={name: values[name] for name in wanted})


def _rows() -> dict[str, int]:
    article = ArticleFactory(text=f"{PRIVATE}\n\nMore.", title="A report")
    intake = Intake.objects.create(url="https://down.example/", skipped_reason="unreachable", article=None)
    draft, listed = EntryFactory(title=DRAFT), PersonFactory(name=NAME)
    demand = DemandFactory(made_in=[draft])
    Response.objects.create(demand=demand, entry=draft, kind="refused")
    LinkFactory(earlier=draft, later=EntryFactory(title=f"{DRAFT}, a later one"))
    rows = {
        "timelineentry": draft,
        "citation": draft.citations.get(),
        "organization": Organization.objects.create(name="Firm", slug="firm"),
        "product": ProductFactory(),
        "person": listed,
        "namesake": NamesakeFactory(person=listed, marked_by=person("marker")),
        "story": StoryFactory(),
        "topic": Topic.objects.create(name="Words", slug="words"),
        "contract": ContractFactory(),
        "demand": demand,
        "outlet": Outlet.objects.create(name="The Quay"),
        "feed": Feed.objects.create(url="https://quay.example/feed"),
        "article": article,
        "sourcecheck": SourceCheck.objects.create(article=article, url=article.url),
        "intake": intake,
        "suggestion": suggest(article, quote=PRIVATE, existing=draft),
        "user": person("somebody", "contributor"),
        "group": Group.objects.create(name="of one's own"),
    }
    return {name: row.pk for name, row in rows.items()}
