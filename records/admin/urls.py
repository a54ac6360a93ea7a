"""URL configuration of admin pages without a model."""

from django.contrib import admin
from django.urls import path

from . import workbooks

guarded = admin.site.admin_view

urlpatterns = [
    path("", guarded(workbooks.workbook_page), name="workbook"),
    path("template.xlsx", guarded(workbooks.workbook_template), name="workbook_template"),
    path("export.xlsx", guarded(workbooks.workbook_export), name="workbook_export"),
    path("preview/", guarded(workbooks.workbook_preview), name="workbook_preview"),
]
