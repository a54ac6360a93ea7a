"""URL configuration of the public site and the desks."""

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
    path("meetings/", meetings.meeting_list, name="meetings"),
    path("meetings/<int:pk>/", meetings.meeting_detail, name="meeting"),
    path("activities/", oversight.activity_list, name="activities"),
    path("activities/<int:pk>/", oversight.activity_detail, name="activity"),
    path("appraisals/<int:pk>/", oversight.appraisal_detail, name="appraisal"),
    path("decisions/", decisions.decision_list, name="decisions"),
    path("decisions/<int:pk>/", decisions.decision_detail, name="decision"),
    path("opinions/", decisions.opinion_list, name="opinions"),
    path("opinions/<int:pk>/", decisions.opinion_detail, name="opinion"),
    path("appointments/", personnel.appointment_list, name="appointments"),
    path("appointments/<int:pk>/", personnel.appointment_detail, name="appointment"),
    path("suggestions/", suggestions.suggestion_list, name="suggestions"),
    path("suggestions/tables/", suggestion_tables.breakdown_page, name="suggestion_tables"),
    path("suggestions/units/", suggestion_tables.all_units, name="suggestion_units"),
    path("suggestions/units/<slug:code>/", suggestion_tables.unit_page, name="suggestion_unit"),
    path("suggestions/<int:pk>/", suggestions.suggestion_detail, name="suggestion"),
    path("studies/<int:pk>/", study.study_session, name="study_session"),
    path("publicity/", publicity.publication_list, name="publicity"),
    path("publicity/<int:pk>/", publicity.publication_detail, name="publication"),
    path("delegates/<int:pk>/", delegates.delegate_detail, name="delegate"),
    path("towns/<slug:code>/", towns.town_detail, name="town"),
    path("photos/<int:pk>/", enclosures.photo_file, name="photo"),
    path("photos/<int:pk>/<int:width>/", enclosures.photo_copy, name="photo_copy"),
    path(
        "papers/<slug:name>/<int:pk>.<slug:suffix>", official_forms.official_form_file, name="paper"
    ),
    path("attachments/<int:pk>/", enclosures.attachment_file, name="attachment"),
]


def urls_of_report(period: str, prefix: str = "") -> list[URLPattern]:
    """Return the URLs of a report: the current edition, each edition by number, its drift."""
    at, edition = f"reports/{period}", f"reports/{period}/v<int:edition>"
    return [
        path(f"{at}/", annual_reports.edition_page, name=f"{prefix}report"),
        path(f"{at}.<slug:suffix>", annual_reports.report_file, name=f"{prefix}report_file"),
        path(f"{edition}/", annual_reports.edition_page, name=f"{prefix}edition"),
        path(f"{edition}.<slug:suffix>", annual_reports.report_file, name=f"{prefix}edition_file"),
        path(
            f"{edition}/pictures/<int:place>/",
            annual_reports.report_picture,
            name=f"{prefix}edition_picture",
        ),
        path(f"{at}/drift/", drift.drift_page, name=f"{prefix}drift"),
    ]


report_urls = [
    # The same pages for a named period, for a term, and for two dates (?from=&to=).
    *urls_of_report("<period:period>"),
    *urls_of_report("terms/<int:number>", "term_"),
    *urls_of_report("periods", "free_"),
]

year_urls = [
    path("", summary.home_page, name="home"),
    path("search/", search.search_page, name="search"),
    path("terms/<int:number>/", summary.term_summary, name="term_summary"),
    path("terms/<int:number>/<slug:key>/", figures.term_figure, name="term_figure"),
    path("compare/", year_comparison.comparison_page, name="compare"),
    path("periods/", summary.free_summary, name="free_summary"),
    path("periods/<slug:key>/", figures.free_figure, name="free_figure"),
    path("<period:period>/", summary.summary_page, name="summary"),
    path("<period:period>/<slug:key>/", figures.figure_page, name="figure"),
]

data_urls = [
    path("about/", about.about_page, name="about"),
    path("data/", open_data.open_data_page, name="data"),
    path("data/openapi.json", open_data.openapi_json, name="openapi"),
    path("data/feeds/reports.atom", open_data.reports_feed, name="reports_feed"),
    path("data/feeds/<slug:name>.atom", open_data.record_feed, name="feed"),
    path("data/meetings.ics", open_data.meetings_calendar, name="meetings_calendar"),
    path("data/plan.ics", open_data.plan_calendar, name="plan_calendar"),
    path("robots.txt", about.robots_txt, name="robots"),
    path("sitemap.xml", about.sitemap_index, name="sitemap"),
    path("sitemap-<slug:section>.xml", about.sitemap_section, name="sitemap_section"),
]

urlpatterns = data_urls + record_urls + report_urls + desk_urls + year_urls
