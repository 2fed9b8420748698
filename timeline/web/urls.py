"""The readers' room: every address stands in the contract, and the pages behind them read print only."""

from django.urls import path, register_converter

from timeline.web import feeds, sitemaps
from timeline.web.views import (
    about,
    articles,
    cards,
    changes,
    citations,
    compare,
    contracts,
    coverage,
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
    topics,
    upcoming,
)


class EntryNumber:
    """E3, and only so: ids have one spelling."""

    letter = "E"
    regex = "E[1-9][0-9]{0,17}"

    def to_python(self, value: str) -> int:
        return int(value.removeprefix(self.letter))

    def to_url(self, value: int) -> str:
        return f"{self.letter}{value}"


class ArticleNumber(EntryNumber):
    letter = "A"
    regex = "A[1-9][0-9]{0,17}"


class CitationForm:
    regex = "|".join(citations.FORMS)

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(EntryNumber, "entry")
register_converter(ArticleNumber, "article")
register_converter(CitationForm, "citation")

urlpatterns = [
    path("", home.home, name="home"),
    path("stories/", stories.stories, name="stories"),
    path("stories/<slug:slug>/", stories.story, name="story"),
    path("stories/<slug:slug>/entries.atom", feeds.StoryFeed(), name="story-feed"),
    path("stories/<slug:slug>/card.png", cards.story, name="story-card"),
    path("stories/<slug:slug>/cite.<citation:form>", citations.story, name="story-citation"),
    path("stories/<slug:slug>/entries.json", feeds.StoryJSON(), name="story-json-feed"),
    path("organizations/", organizations.organizations, name="organizations"),
    path("organizations/<slug:slug>/", organizations.organization, name="organization"),
    path("organizations/<slug:slug>/entries.atom", feeds.OrganizationFeed(), name="organization-feed"),
    path("organizations/<slug:slug>/entries.json", feeds.OrganizationJSON(), name="organization-json-feed"),
    path("products/<slug:slug>/", products.product, name="product"),
    path("contracts/", contracts.contracts, name="contracts"),
    path("contracts/<slug:slug>/", contracts.contract, name="contract"),
    path("entries/", entries.entries, name="entries"),
    path("entries/<entry:number>/", entries.entry_by_number, name="entry-by-number"),
    path("entries/<entry:number>/card.png", cards.entry, name="entry-card"),
    path("entries/<entry:number>/cite.<citation:form>", citations.entry, name="entry-citation"),
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
    path("search/entries.json", feeds.SearchJSON(), name="search-json-feed"),
    path("upcoming/", upcoming.upcoming, name="upcoming"),
    path("upcoming.ics", upcoming.calendar, name="calendar"),
    path("topics/", topics.topics, name="topics"),
    path("topics/<slug:slug>/", topics.topic, name="topic"),
    path("topics/<slug:slug>/entries.atom", feeds.TopicFeed(), name="topic-feed"),
    path("topics/<slug:slug>/entries.json", feeds.TopicJSON(), name="topic-json-feed"),
    path("articles/<article:number>/", articles.article, name="article"),
    path("changes/", changes.changes, name="changes"),
    path("coverage/", coverage.coverage, name="coverage"),
    path("feeds/entries.json", feeds.EntriesJSON(), name="json-feed"),
    path("about/", about.about, name="about"),
    path("sitemap.xml", sitemaps.index, name="sitemap"),
    path("sitemaps/pages.xml", sitemaps.pages, name="sitemap-pages"),
    path("sitemaps/<slug:kind>-<int:block>.xml", sitemaps.records, name="sitemap-records"),
    path("card.png", cards.site, name="card"),
    path("robots.txt", health.robots, name="robots"),
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
]
