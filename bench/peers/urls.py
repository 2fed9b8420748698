"""Where the peers answer."""

from django.urls import path

from bench.peers import views

urlpatterns = [
    path("drf/", views.EntryViewSet.as_view({"get": "list"})),
    path("shell/", views.ShellViewSet.as_view({"get": "list"})),
    path("pages/", views.EntryListView.as_view()),
]
