"""The record of the work, as a table of contents."""

from django.urls import URLPattern, path, register_converter

from hanbin.record.periods import PeriodConverter

from .desks.urls import desk_urls
from .views import (
    about,
    annual_reports,
    decisions,
    delegates,
    drift,
    enclosures,
    figures,
    meetings,
    official_forms,
    open_data,
    oversight,
    personnel,
    publicity,
    search,
    study,
    suggestion_tables,
    suggestions,
    summary,
    towns,
    year_comparison,
)

register_converter(PeriodConverter, "period")

record_urls = [
    path("meetings/", meetings.meetings, name="meetings"),
    path("meetings/<int:pk>/", meetings.meeting, name="meeting"),
    path("activities/", oversight.activities, name="activities"),
    path("activities/<int:pk>/", oversight.activity, name="activity"),
    path("appraisals/<int:pk>/", oversight.appraisal, name="appraisal"),
    path("decisions/", decisions.decisions, name="decisions"),
    path("decisions/<int:pk>/", decisions.decision, name="decision"),
    path("opinions/", decisions.opinions, name="opinions"),
    path("opinions/<int:pk>/", decisions.opinion, name="opinion"),
    path("appointments/", personnel.appointments, name="appointments"),
    path("appointments/<int:pk>/", personnel.appointment, name="appointment"),
    path("suggestions/", suggestions.suggestions, name="suggestions"),
    path("suggestions/tables/", suggestion_tables.tables, name="suggestion_tables"),
    path("suggestions/units/", suggestion_tables.all_units, name="suggestion_units"),
    path("suggestions/units/<slug:code>/", suggestion_tables.unit, name="suggestion_unit"),
    path("suggestions/<int:pk>/", suggestions.suggestion, name="suggestion"),
    path("studies/<int:pk>/", study.study_session, name="study_session"),
    path("publicity/", publicity.publicity, name="publicity"),
    path("publicity/<int:pk>/", publicity.publication, name="publication"),
    path("delegates/<int:pk>/", delegates.delegate, name="delegate"),
    path("towns/<slug:code>/", towns.town, name="town"),
    path("photos/<int:pk>/", enclosures.photo, name="photo"),
    path("photos/<int:pk>/<int:width>/", enclosures.photo_copy, name="photo_copy"),
    path("papers/<slug:name>/<int:pk>.<slug:suffix>", official_forms.paper, name="paper"),
    path("attachments/<int:pk>/", enclosures.attachment, name="attachment"),
]


def urls_of_report(period: str, prefix: str = "") -> list[URLPattern]:
    """The report of one way to speak of a period: the standing edition, and each by its number."""
    at, edition = f"reports/{period}", f"reports/{period}/v<int:edition>"
    return [
        path(f"{at}/", annual_reports.report, name=f"{prefix}report"),
        path(f"{at}.<slug:suffix>", annual_reports.report_file, name=f"{prefix}report_file"),
        path(f"{edition}/", annual_reports.report, name=f"{prefix}edition"),
        path(f"{edition}.<slug:suffix>", annual_reports.report_file, name=f"{prefix}edition_file"),
        path(
            f"{edition}/pictures/<int:place>/",
            annual_reports.report_picture,
            name=f"{prefix}edition_picture",
        ),
        path(f"{at}/drift/", drift.drifted, name=f"{prefix}drift"),
    ]


report_urls = [
    *urls_of_report("<period:period>"),
    *urls_of_report("terms/<int:number>", "term_"),
    *urls_of_report("periods", "free_"),
]

year_urls = [
    path("", summary.home, name="home"),
    path("search/", search.search, name="search"),
    path("terms/<int:number>/", summary.term_summary, name="term_summary"),
    path("terms/<int:number>/<slug:key>/", figures.term_figure, name="term_figure"),
    path("compare/", year_comparison.comparison, name="compare"),
    path("periods/", summary.free_summary, name="free_summary"),
    path("periods/<slug:key>/", figures.free_figure, name="free_figure"),
    path("<period:period>/", summary.summary, name="summary"),
    path("<period:period>/<slug:key>/", figures.figure, name="figure"),
]

data_urls = [
    path("about/", about.about, name="about"),
    path("data/", open_data.data, name="data"),
    path("data/openapi.json", open_data.openapi, name="openapi"),
    path("data/feeds/reports.atom", open_data.reports_feed, name="reports_feed"),
    path("data/feeds/<slug:name>.atom", open_data.feed, name="feed"),
    path("data/meetings.ics", open_data.meetings_calendar, name="meetings_calendar"),
    path("data/plan.ics", open_data.plan_calendar, name="plan_calendar"),
    path("robots.txt", about.robots, name="robots"),
    path("sitemap.xml", about.sitemap, name="sitemap"),
    path("sitemap-<slug:section>.xml", about.sitemap_section, name="sitemap_section"),
]

urlpatterns = data_urls + record_urls + report_urls + desk_urls + year_urls
