"""Records that came out of a meeting are reviewed separately; steps of the meeting say so."""

from django.contrib import messages
from django.db.models import Q
from django.urls import reverse
from django.utils.html import format_html, format_html_join

from hanbin.office.changelist import CHOSEN_ROWS
from hanbin.record.base import State
from records.models import Appraisal, Opinion, PersonnelDecision, Resolution

CAME_OF = {
    Resolution: ("meeting",),
    PersonnelDecision: ("meeting",),
    Appraisal: ("meeting",),
    Opinion: ("report__agenda_item__meeting", "appraisal__meeting"),
}
STILL = {"submit": "仍是草稿", "approve": "尚未审核", "publish": "尚未公开"}


def outcomes_behind(model, meeting, target: str):
    """Return the records of a model that belong to a meeting and are behind it in review."""
    way = list(State)
    of_meeting = Q()
    for path in CAME_OF[model]:
        of_meeting |= Q(**{path: meeting})
    return model.objects.filter(of_meeting, state__in=way[: way.index(target)])


class OutcomeDaysAdminMixin:
    """After a step of a meeting, lists its records that did not take this step."""

    def take(self, request, record, step, reason=""):
        refusal = super().take(request, record, step, reason)
        if not refusal and step.name in STILL:
            self._tell_behind(request, record, step)
        return refusal

    def _tell_behind(self, request, meeting, step):
        links = []
        for model in CAME_OF:
            office = self.admin_site.get_model_admin(model)
            rows = [str(row.pk) for row in outcomes_behind(model, meeting, step.target)]
            if rows and office.has_view_permission(request):
                own = model._meta
                page = reverse(f"admin:{own.app_label}_{own.model_name}_changelist")
                links.append(
                    (f"{page}?{CHOSEN_ROWS}={','.join(rows)}", len(rows), own.verbose_name)
                )
        if links:
            told = format_html_join("、", '<a href="{}">{}件{}</a>', links)
            said = format_html("“{}”另有{}{}。", meeting, told, STILL[step.name])
            messages.info(request, said)
