"""The people and places, as a table of contents."""

from django.urls import path

from . import views

urlpatterns = [
    path("delegates/", views.delegates, name="delegates"),
    path("towns/", views.towns, name="towns"),
    path("workstations/", views.workstations, name="workstations"),
    path("workstations/<int:pk>/", views.workstation, name="workstation"),
]
