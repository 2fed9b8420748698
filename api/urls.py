"""The addresses of the clients' room, under /api/v1/."""

from django.urls import path, re_path

from api.views import (
    articles,
    changes,
    counts,
    demands,
    docs,
    editions,
    entries,
    nothing,
    root,
    schema,
    search,
    subjects,
    timeline,
)

app_name = "api"

urlpatterns = [
    path("", root.Root.as_view(), name="root"),
    path("entries/", entries.EntryList.as_view(), name="entries"),
    path("entries/<slug:id>/", entries.EntryDetail.as_view(), name="entry"),
    path("entries/<slug:id>/editions/", editions.EntryEditions.as_view(), name="editions"),
    path("organizations/", subjects.OrganizationList.as_view(), name="organizations"),
    path("organizations/<slug:slug>/", subjects.OrganizationDetail.as_view(), name="organization"),
    path("products/", subjects.ProductList.as_view(), name="products"),
    path("products/<slug:slug>/", subjects.ProductDetail.as_view(), name="product"),
    path("contracts/", subjects.ContractList.as_view(), name="contracts"),
    path("contracts/<slug:slug>/", subjects.ContractDetail.as_view(), name="contract"),
    path("stories/", subjects.StoryList.as_view(), name="stories"),
    path("stories/<slug:slug>/", subjects.StoryDetail.as_view(), name="story"),
    path("topics/", subjects.TopicList.as_view(), name="topics"),
    path("topics/<slug:slug>/", subjects.TopicDetail.as_view(), name="topic"),
    path("articles/<slug:id>/", articles.ArticleDetail.as_view(), name="article"),
    path("timeline/", timeline.Timeline.as_view(), name="timeline"),
    path("demands/", demands.DemandList.as_view(), name="demands"),
    path("search/", search.Search.as_view(), name="search"),
    path("counts/", counts.Counts.as_view(), name="counts"),
    path("changes/", changes.Changes.as_view(), name="changes"),
    path("schema/", schema.Schema.as_view(), name="schema"),
    path("docs/", docs.Docs.as_view(), name="docs"),
    re_path("", nothing.Nothing.as_view()),
]
