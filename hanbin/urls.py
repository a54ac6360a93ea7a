"""The root URLconf."""

from django.contrib import admin
from django.urls import include, path

from .http.health import healthz

urlpatterns = [
    path("admin/workbook/", include("records.admin.urls")),
    path("admin/", admin.site.urls),
    path("healthz", healthz, name="healthz"),
    path("", include("delegates.urls")),
    path("", include("records.urls")),
]

handler400 = "hanbin.http.errors.bad_request"
handler404 = "hanbin.http.errors.not_found"
handler403 = "hanbin.http.errors.permission_denied"
