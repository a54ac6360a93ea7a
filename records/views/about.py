"""The about page, robots.txt and the sitemap."""

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
    """Show who runs the site, how figures are computed, what is not shown, and the licence."""
    return render(request, "records/about.html", {"licence": LICENCE})


@require_safe
def robots_txt(request: HttpRequest) -> HttpResponse:
    """Tell search engines which URLs to skip."""
    lines = ["User-agent: *", *(f"Disallow: {each}" for each in CLOSED), "Disallow: /*?*format="]
    lines += ["", f"Sitemap: {request.build_absolute_uri(reverse('sitemap'))}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@require_safe
def sitemap_index(request: HttpRequest) -> HttpResponse:
    """Return the index of the sitemap."""
    return maps.index(request, sitemap_sections(request), sitemap_url_name="sitemap_section")


@require_safe
def sitemap_section(request: HttpRequest, section: Any) -> HttpResponse:
    """Return one section of the sitemap."""
    return maps.sitemap(request, sitemap_sections(request), section=section)
