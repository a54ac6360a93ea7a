"""URLs of people and places."""

from django.urls import path

from . import views

urlpatterns = [
    path("delegates/", views.delegate_list, name="delegates"),
    path("towns/", views.town_list, name="towns"),
    path("workstations/", views.workstation_list, name="workstations"),
    path("workstations/<int:pk>/", views.workstation_detail, name="workstation"),
]
