"""What the site says of itself: to people, and to search engines."""

from typing import Any

from django.contrib.sitemaps import views as maps
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from records.opendata.citations import LICENCE
from records.opendata.sitemaps import sitemap_sections

CLOSED = ("/admin/", "/unit/", "/me/")


@require_safe
def about_page(request: HttpRequest) -> HttpResponse:
    """Who keeps the site, how numbers are made, what is never shown, on which terms."""
    return render(request, "records/about.html", {"licence": LICENCE})


@require_safe
def robots_txt(request: HttpRequest) -> HttpResponse:
    """What search engines need not read."""
    lines = ["User-agent: *", *(f"Disallow: {each}" for each in CLOSED), "Disallow: /*?*format="]
    lines += ["", f"Sitemap: {request.build_absolute_uri(reverse('sitemap'))}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@require_safe
def sitemap_index(request: HttpRequest) -> HttpResponse:
    """The parts of the map of the site."""
    return maps.index(request, sitemap_sections(request), sitemap_url_name="sitemap_section")


@require_safe
def sitemap_section(request: HttpRequest, section: Any) -> HttpResponse:
    """One part of it."""
    return maps.sitemap(request, sitemap_sections(request), section=section)
