"""The desks, as a table of contents."""

from django.urls import path

from . import cosigning, drafts, me, unit
from .signing_in import SignIn, SignOut

desk_urls = [
    path("login/", SignIn.as_view(), name="login"),
    path("logout/", SignOut.as_view(), name="logout"),
    path("unit/", unit.desk, name="unit"),
    path("unit/<int:share_pk>/", unit.share, name="unit_share"),
    path("unit/<int:share_pk>/files/<int:pk>/", unit.file, name="unit_file"),
    path("unit/<int:share_pk>/promises/<int:pk>/", unit.promise, name="unit_promise"),
    path("unit/<int:share_pk>/<slug:name>/", unit.step, name="unit_step"),
    path("me/", me.desk, name="me"),
    path("me/suggestions/new/", drafts.begin, name="me_begin"),
    path("me/suggestions/<int:pk>/", me.paper, name="me_paper"),
    path("me/suggestions/<int:pk>/edit/", drafts.rewrite, name="me_rewrite"),
    path("me/suggestions/<int:pk>/delete/", drafts.delete, name="me_delete"),
    path("me/suggestions/<int:pk>/cosigners/", cosigning.invite, name="me_invite"),
    path("me/suggestions/<int:pk>/cosign/", cosigning.answer, name="me_cosign"),
    path("me/suggestions/<int:pk>/rate/<int:share_pk>/", me.rate, name="me_rate"),
    path("me/suggestions/<int:pk>/files/<int:file_pk>/", me.file, name="me_file"),
    path("me/suggestions/<int:pk>/<slug:name>/", me.step, name="me_step"),
]
