"""The record of the work, as a table of contents."""

from django.urls import path, register_converter

from hanbin.periods import PeriodConverter

from .views import (
    annual_reports,
    decisions,
    drift,
    figures,
    meetings,
    oversight,
    personnel,
    photos,
    publicity,
    study,
    suggestions,
    summary,
    towns,
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
    path("suggestions/<int:pk>/", suggestions.suggestion, name="suggestion"),
    path("studies/<int:pk>/", study.study_session, name="study_session"),
    path("publicity/", publicity.publicity, name="publicity"),
    path("publicity/<int:pk>/", publicity.publication, name="publication"),
    path("towns/<slug:code>/", towns.town, name="town"),
    path("photos/<int:pk>/", photos.photo, name="photo"),
]

report_urls = [
    path("reports/<int:year>/", annual_reports.report, name="report"),
    path("reports/<int:year>.<str:suffix>", annual_reports.report_file, name="report_file"),
    path("reports/<int:year>/v<int:number>/", annual_reports.report, name="edition"),
    path(
        "reports/<int:year>/v<int:number>.<str:suffix>",
        annual_reports.report_file,
        name="edition_file",
    ),
    path(
        "reports/<int:year>/v<int:number>/pictures/<int:place>/",
        annual_reports.report_picture,
        name="edition_picture",
    ),
    path("reports/<int:year>/drift/", drift.drifted, name="drift"),
]

year_urls = [
    path("", summary.home, name="home"),
    path("terms/<int:number>/", summary.term_summary, name="term_summary"),
    path("terms/<int:number>/<slug:key>/", figures.term_figure, name="term_figure"),
    path("periods/", summary.free_summary, name="free_summary"),
    path("periods/<slug:key>/", figures.free_figure, name="free_figure"),
    path("<period:period>/", summary.summary, name="summary"),
    path("<period:period>/<slug:key>/", figures.figure, name="figure"),
]

urlpatterns = record_urls + report_urls + year_urls
