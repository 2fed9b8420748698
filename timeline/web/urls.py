"""The readers' room: every address stands in the contract, and the pages behind them read print only."""

from django.urls import path, register_converter

from timeline.web import feeds
from timeline.web.views import (
    about,
    compare,
    contracts,
    demands,
    dossier,
    embed,
    entries,
    health,
    history,
    home,
    oembed,
    organizations,
    products,
    search,
    stories,
    timeline,
    upcoming,
)


class EntryNumber:
    """E3, and only so: ids have one spelling."""

    regex = "E[1-9][0-9]{0,17}"

    def to_python(self, value: str) -> int:
        return int(value.removeprefix("E"))

    def to_url(self, value: int) -> str:
        return f"E{value}"


register_converter(EntryNumber, "entry")

urlpatterns = [
    path("", home.home, name="home"),
    path("stories/", stories.stories, name="stories"),
    path("stories/<slug:slug>/", stories.story, name="story"),
    path("stories/<slug:slug>/entries.atom", feeds.StoryFeed(), name="story-feed"),
    path("organizations/", organizations.organizations, name="organizations"),
    path("organizations/<slug:slug>/", organizations.organization, name="organization"),
    path("organizations/<slug:slug>/entries.atom", feeds.OrganizationFeed(), name="organization-feed"),
    path("products/<slug:slug>/", products.product, name="product"),
    path("contracts/", contracts.contracts, name="contracts"),
    path("contracts/<slug:slug>/", contracts.contract, name="contract"),
    path("entries/", entries.entries, name="entries"),
    path("entries/<entry:number>/", entries.entry_by_number, name="entry-by-number"),
    path("entries/<entry:number>/history/", history.history, name="entry-history"),
    path("entries/<entry:number>/<slug:slug>/", entries.entry, name="entry"),
    path("timeline/", timeline.timeline, name="timeline"),
    path("dossier/", dossier.show, name="dossier"),
    path("embed/story/<slug:slug>/", embed.story, name="embed-story"),
    path("embed/timeline/", embed.timeline, name="embed-timeline"),
    path("oembed", oembed.oembed, name="oembed"),
    path("feeds/entries.atom", feeds.EntriesFeed(), name="feed"),
    path("demands/", demands.demands, name="demands"),
    path("compare/", compare.compare, name="compare"),
    path("search/", search.page, name="search"),
    path("search/suggest", search.suggest, name="search-suggest"),
    path("search/entries.atom", feeds.SearchFeed(), name="search-feed"),
    path("upcoming/", upcoming.upcoming, name="upcoming"),
    path("upcoming.ics", upcoming.calendar, name="calendar"),
    path("about/", about.about, name="about"),
    path("robots.txt", health.robots, name="robots"),
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
]
