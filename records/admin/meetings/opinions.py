"""Opinions on the form of a meeting: about a report it heard or an appraisal it made."""

from django.core.exceptions import ValidationError
from django.db.models import Q

from records.models import Opinion

from .outcomes import OutcomeFormSet, OutcomeInline, RecordRowForm


class OpinionForm(RecordRowForm):
    known = ("title", "addressee", "issued_on")
    unsaved = ("report", "appraisal")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["item"].label = "对应序号"
        self.fields[
            "item"
        ].help_text = (
            "审议意见书填第几项议程，评议意见书填第几个工作评议；标题、送达机关可由此得出。"
        )

    def item_of(self, row):
        return row.report.agenda_item if row.report_id else None

    def about_report(self, item, reports):
        """Set the report under an agenda item, and from it title and addressee."""
        opinion = self.instance
        heard = [report for report in reports if report.agenda_item == item]
        if opinion.addressee_id and len(heard) > 1:
            heard = [report for report in heard if report.organization == opinion.addressee]
        if len(heard) != 1:
            said = "有几个报告，请选择送达机关" if heard else "没有登记报告，请先填在“报告”中"
            raise ValidationError({"item": f"第{item.order}项议程{said}。"})
        [opinion.report] = heard
        opinion.title = opinion.title or f"对《{opinion.report.title}》的审议意见书"
        if opinion.addressee_id is None:
            opinion.addressee = opinion.report.organization

    def about_appraisal(self, appraisals):
        """Set the appraisal by its position on the form, and from it title and addressee."""
        number, opinion = self.cleaned_data["item"], self.instance
        if number is None or number > len(appraisals):
            raise ValidationError({"item": "请填写对应“工作评议”中的第几个。"})
        opinion.appraisal = appraisals[number - 1]
        opinion.title = opinion.title or f"对{opinion.appraisal.subject}的评议意见书"
        if opinion.addressee_id is None:
            opinion.addressee = opinion.appraisal.organization
        if opinion.addressee_id is None:
            raise ValidationError({"addressee": "请选择送达机关。"})


class OpinionFormSet(OutcomeFormSet):
    """Formset of opinions; it depends on those of reports and appraisals."""

    reports = appraisals = None

    def of_meeting(self, rows):
        return rows.filter(
            Q(report__agenda_item__meeting=self.instance) | Q(appraisal__meeting=self.instance)
        )

    @staticmethod
    def _rows(formset):
        return formset.kept() if formset else []

    def _complete(self, form):
        opinion = form.instance
        form.complete(self.instance, None)
        if opinion.kind == Opinion.Kind.APPRAISAL:
            opinion.report = None
            if opinion.appraisal_id is None or "item" in form.changed_data:
                form.about_appraisal(self._rows(self.appraisals))
        elif opinion.report_id is None or "item" in form.changed_data:
            opinion.appraisal = None
            item = self._item(form)
            if item is None:
                raise ValidationError({"item": "请填写所审议的报告属于第几项议程。"})
            form.about_report(item, self._rows(self.reports))


class OpinionInline(OutcomeInline):
    model = Opinion
    form = OpinionForm
    formset = OpinionFormSet
    fields = ("item", "kind", "document_number", "title", "addressee", "issued_on", "due_on")

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("report__agenda_item")
