"""URL configuration of the desks."""

from django.urls import path

from . import cosignatures, delegate_desk, drafts, unit_desk
from .login_views import SignIn, SignOut

desk_urls = [
    path("login/", SignIn.as_view(), name="login"),
    path("logout/", SignOut.as_view(), name="logout"),
    path("unit/", unit_desk.unit_desk, name="unit"),
    path("unit/<int:share_pk>/", unit_desk.share_page, name="unit_share"),
    # The fixed paths come before the pattern of a step, which matches any slug.
    path("unit/<int:share_pk>/files/<int:pk>/", unit_desk.own_reply_file, name="unit_file"),
    path("unit/<int:share_pk>/promises/<int:pk>/", unit_desk.update_promise, name="unit_promise"),
    path("unit/<int:share_pk>/<slug:name>/", unit_desk.take_unit_step, name="unit_step"),
    path("me/", delegate_desk.delegate_desk, name="me"),
    path("me/suggestions/new/", drafts.begin_draft, name="me_begin"),
    path("me/suggestions/<int:pk>/", delegate_desk.suggestion_page, name="me_paper"),
    path("me/suggestions/<int:pk>/edit/", drafts.edit_draft, name="me_rewrite"),
    path("me/suggestions/<int:pk>/delete/", drafts.delete_draft, name="me_delete"),
    path("me/suggestions/<int:pk>/cosigners/", cosignatures.invite_cosigners, name="me_invite"),
    path(
        "me/suggestions/<int:pk>/cosign/", cosignatures.answer_cosign_invitation, name="me_cosign"
    ),
    path("me/suggestions/<int:pk>/rate/<int:share_pk>/", delegate_desk.rate_reply, name="me_rate"),
    path("me/suggestions/<int:pk>/files/<int:file_pk>/", delegate_desk.reply_file, name="me_file"),
    path("me/suggestions/<int:pk>/<slug:name>/", delegate_desk.take_delegate_step, name="me_step"),
]
