"""Feeds of entries, as Atom and as JSON Feed: all, a story's, an organization's, a topic's, what a search finds, each
under the filters of the list; what was printed last comes first."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import orjson
from django.conf import settings
from django.contrib.syndication.views import Feed
from django.db.models import OuterRef, Subquery
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.feedgenerator import Atom1Feed, SyndicationFeed
from django.utils.translation import gettext as _

from timeline.database.lists import one_of
from timeline.printed.models import Edition, PublicRecord
from timeline.printed.models.record import RecordQuerySet
from timeline.printed.parameters import Filters, ParameterError
from timeline.printed.search.finding import MOST, records
from timeline.printed.search.question import question
from timeline.printed.search.searching import sought
from timeline.text import isolated
from timeline.web.filters import subjects
from timeline.web.filters.narrowing import feed_filters, words
from timeline.web.views import lookup
from timeline.wording.addresses import absolute, permanent
from timeline.wording.labels import date_words, kind_words

LENGTH = 50


class AtomFeed(Atom1Feed):
    mime_type = "application/atom+xml; charset=utf-8"

    def latest_post_date(self) -> datetime:
        """Of a feed without entries the time of the record's last edition: that of asking would say that it changed."""
        return super().latest_post_date() if self.items else _last_printed()


def _last_printed() -> datetime:
    editions = Edition.objects.order_by("-sequence").values_list("published_at", flat=True)
    return editions.first() or datetime.fromtimestamp(0, UTC)


class JSONFeed(SyndicationFeed):
    """JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

    content_type = "application/feed+json"
    VERSION = "https://jsonfeed.org/version/1.1"

    def write(self, outfile: Any, encoding: str) -> None:
        feed = {
            "version": self.VERSION,
            "title": self.feed["title"],
            "home_page_url": self.feed["link"],
            "feed_url": self.feed["feed_url"],
            "language": self.feed["language"],
            "authors": [{"name": self.feed["author_name"]}],
            "items": [_json_item(item) for item in self.items],
        }
        outfile.write(orjson.dumps(feed))


def _json_item(item: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "id": item["unique_id"],
        "url": item["link"],
        "title": item["title"],
        "content_html": item["description"],
        "date_modified": item["updateddate"].isoformat(),
        "tags": list(item["categories"]),
    }


@dataclass(frozen=True)
class Source:
    """What a feed is of: its page, its own address, the shelf it is on, if one, and what it is narrowed to."""

    title: str
    url: str
    feed: str
    filters: Filters
    titles: subjects.Titles
    shelf: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What a search is for stands in its title."""
        narrowed = words(self.filters, self.titles, besides=("q",))
        return f"{self.title} ({narrowed})" if narrowed else self.title

    @property
    def query(self) -> str:
        """As it stands behind an address."""
        return f"?{self.filters.query()}" if self.filters.values else ""


class ShelfFeed(Feed):
    feed_type: type[SyndicationFeed] = AtomFeed
    file = "entries.atom"

    def title(self, source: Source) -> str:
        return f"{isolated(source.name)} · {settings.SITE_NAME}"

    def link(self, source: Source) -> str:
        return absolute(source.url + source.query)

    def feed_url(self, source: Source) -> str:
        return absolute(source.feed + source.query)

    feed_guid = feed_url

    def author_name(self) -> str:
        return settings.SITE_NAME

    def items(self, source: Source) -> list[dict]:
        """Only entries are shelved; said once more, so that the index of records by their last edit can be walked."""
        shelf = source.filters.apply(*source.shelf).filter(record__kind="entry").order_by("-record__edited_sequence")
        edited = Edition.objects.filter(sequence=OuterRef("record__edited_sequence")).values("published_at")
        found = shelf.values_list("record__document", Subquery(edited))[:LENGTH]
        return [document | {"edited_at": edited_at} for document, edited_at in found]

    def item_title(self, entry: dict) -> str:
        return f"{isolated(entry['title'])} ({date_words(entry['date'])})"

    def item_description(self, entry: dict) -> str:
        return render_to_string("web/_feed_entry.html", {"entry": entry})

    def item_link(self, entry: dict) -> str:
        return absolute(entry["url"])

    def item_guid(self, entry: dict) -> str:
        """Without the slug, which follows the title."""
        return permanent(f"/entries/{entry['id']}/")

    def item_updateddate(self, entry: dict) -> datetime:
        """When an editor printed it last: readers of feeds go by it, and a refresh moves nothing."""
        edited: datetime = entry["edited_at"]
        return edited

    def item_categories(self, entry: dict) -> list[str]:
        return [kind_words(entry), *(story["title"] for story in entry["stories"])]


class EntriesFeed(ShelfFeed):
    def get_object(self, request: HttpRequest) -> Source:
        filters = feed_filters(request)
        return Source(_("All entries"), "/entries/", f"/feeds/{self.file}", filters, subjects.titles(filters))


class SubjectFeed(ShelfFeed):
    """Of a subject of one kind, found by its slug."""

    kind = ""

    def get_object(self, request: HttpRequest, slug: str) -> Source:
        filters = feed_filters(request, self.kind)
        record = lookup.subject(self.kind, slug, as_it_is, filters)
        url, titles = record.document["url"], subjects.known(filters, record.named)
        return Source(record.title, url, f"{url}{self.file}", filters, titles, (f"{self.kind}:{slug}",))


class StoryFeed(SubjectFeed):
    kind = "story"


class OrganizationFeed(SubjectFeed):
    kind = "organization"


class SearchFeed(ShelfFeed):
    """Of what a search finds: of the newest MOST, what was printed last comes first."""

    def get_object(self, request: HttpRequest) -> Source:
        filters = feed_filters(request, more=("q", "exact"))
        asked = filters.get("q") or ""
        if not question(asked):
            raise ParameterError("q", asked, _("A feed of a search needs words to search for."))
        title = _("Search: %(words)s") % {"words": asked}
        return Source(title, "/search/", f"/search/{self.file}", filters, subjects.titles(filters))

    def items(self, source: Source) -> list[dict]:
        asked = question(source.filters.get("q"))
        found = records(sought(asked, source.filters), MOST)
        edited = Edition.objects.filter(sequence=OuterRef("edited_sequence")).values("published_at")
        entries = PublicRecord.objects.in_print().filter(one_of("pk", found)).order_by("-edited_sequence")
        rows = entries.values_list("document", Subquery(edited))[:LENGTH]
        return [document | {"edited_at": edited_at} for document, edited_at in rows]


class TopicFeed(SubjectFeed):
    kind = "topic"


class AsJSON(ShelfFeed):
    feed_type = JSONFeed
    file = "entries.json"


class EntriesJSON(AsJSON, EntriesFeed):
    pass


class StoryJSON(AsJSON, StoryFeed):
    pass


class OrganizationJSON(AsJSON, OrganizationFeed):
    pass


class SearchJSON(AsJSON, SearchFeed):
    pass


class TopicJSON(AsJSON, TopicFeed):
    pass


def as_it_is(records: RecordQuerySet, _at: int | None) -> RecordQuerySet:
    return records
