"""Which room answers which address."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("accounts/", include("timeline.accounts.urls")),
    path("api/v1/", include("api.urls")),
    path("", include("timeline.web.urls")),
]

handler400 = "timeline.web.http.errors.unreadable"
handler404 = "timeline.web.http.errors.missing"
handler500 = "timeline.web.http.errors.failed"
