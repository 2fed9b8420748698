"""Atom feeds of entries: all, a story's, an organization's; what was printed last comes first."""

from datetime import datetime

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _

from timeline.printed.models import Shelf
from timeline.printed.models.record import RecordQuerySet
from timeline.templatetags.labels import kind_words
from timeline.templatetags.record import absolute, date_words
from timeline.web import lookup

LENGTH = 50


class AtomFeed(Atom1Feed):
    mime_type = "application/atom+xml; charset=utf-8"


class ShelfFeed(Feed):
    """Of a source {"facet", "title", "url", "feed"}."""

    feed_type = AtomFeed

    def title(self, source: dict) -> str:
        return f"{source['title']} · {settings.SITE_NAME}"

    def link(self, source: dict) -> str:
        return absolute(source["url"])

    def feed_url(self, source: dict) -> str:
        return absolute(source["feed"])

    feed_guid = feed_url

    def author_name(self) -> str:
        return settings.SITE_NAME

    def items(self, source: dict) -> list[dict]:
        shelf = Shelf.objects.current().on(source["facet"]).order_by("-record__sequence")
        return list(shelf.values_list("record__document", flat=True)[:LENGTH])

    def item_title(self, entry: dict) -> str:
        return f"{entry['title']} ({date_words(entry['date'])})"

    def item_description(self, entry: dict) -> str:
        return render_to_string("web/_feed_entry.html", {"entry": entry})

    def item_link(self, entry: dict) -> str:
        return absolute(entry["url"])

    def item_guid(self, entry: dict) -> str:
        """Without the slug, which follows the title."""
        return absolute(f"/entries/{entry['id']}/")

    def item_updateddate(self, entry: dict) -> datetime:
        return datetime.fromisoformat(entry["edition"]["published_at"])

    def item_categories(self, entry: dict) -> list[str]:
        return [kind_words(entry), *(story["title"] for story in entry["stories"])]


class EntriesFeed(ShelfFeed):
    def get_object(self, request: HttpRequest) -> dict:
        return {"facet": "all", "title": _("All entries"), "url": "/entries/", "feed": "/feeds/entries.atom"}


class SubjectFeed(ShelfFeed):
    """Of a subject of one kind, found by its slug."""

    kind = ""

    def get_object(self, request: HttpRequest, slug: str) -> dict:
        document = lookup.subject(self.kind, slug, as_it_is).document
        title = document.get("title") or document.get("name")
        feed = f"{document['url']}entries.atom"
        return {"facet": f"{self.kind}:{slug}", "title": title, "url": document["url"], "feed": feed}


class StoryFeed(SubjectFeed):
    kind = "story"


class OrganizationFeed(SubjectFeed):
    kind = "organization"


def as_it_is(records: RecordQuerySet) -> RecordQuerySet:
    return records
