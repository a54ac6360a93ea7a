"""Whoever saves over what others saved meanwhile is stopped once, on every form there is."""

import pytest
from django import forms

from hanbin.office.edit_conflicts import SEEN
from hanbin.office.rule_checks import REASON
from records.models import AgendaItem, Attendance, Meeting

from .clerk import Clerk, address, contents
from .test_every_admin import ENTERED, every

pytestmark = pytest.mark.django_db

NOTHING_TYPED = {"deadlinerule", "user"}
"""Forms without a plain text: numbers and choices only, or texts of one form only."""


def is_text(field):
    plain = type(field.field) is forms.CharField and not field.field.disabled
    return plain and not field.is_hidden and field.name not in (SEEN, REASON, "code", "series")


def texts_of(form):
    return [field for field in form if is_text(field)]


def rows_of(page):
    """Each row that there is already, with its texts."""
    for rows in page.context["inline_admin_formsets"]:
        for form in getattr(rows.formset, "initial_forms", ()):
            if rows.has_change_permission and texts_of(form):
                yield form


def write(clerk, page, field, value):
    """Sends an opened page with one field changed."""
    return clerk.post(page.request["PATH_INFO"], contents(page) | {field.html_name: value})


def stored(record, field):
    return getattr(type(record)._default_manager.get(pk=record.pk), field.name)


class EveryForm:
    @every(ENTERED)
    def test_shows_what_others_saved_before_it_overwrites_it(self, clerk, model):
        record = model._default_manager.order_by("-pk").first()
        if record is None:
            pytest.skip(f"no row of {model.__name__}")
        page = clerk.get(address(model, "change", record.pk))
        texts = texts_of(page.context["adminform"].form)
        if model._meta.model_name in NOTHING_TYPED or not texts:
            pytest.skip(f"{model.__name__} has no plain text")
        field = texts[0]
        model._default_manager.filter(pk=record.pk).update(**{field.name: "他人所写"})
        answer = write(clerk, page, field, "我所写")
        assert stored(record, field) == "他人所写"
        form = answer.context["adminform"].form
        assert form[field.name].value() == "我所写"
        assert "他人所写" in str(form.errors[field.name])

    @every(ENTERED)
    def test_shows_what_others_wrote_in_its_rows_before_it_overwrites_it(self, clerk, model):
        for record in model._default_manager.order_by("pk")[:3]:
            page = clerk.get(address(model, "change", record.pk))
            for form in rows_of(page):
                self._is_stopped(clerk, page, form)
                return
        pytest.skip(f"no row with a text on {model.__name__}")

    def _is_stopped(self, clerk, page, form):
        row, field = form.instance, texts_of(form)[0]
        type(row)._default_manager.filter(pk=row.pk).update(**{field.name: "他人所写"})
        write(clerk, page, field, "我所写")
        assert stored(row, field) == "他人所写"


class ARowOfAForm:
    @pytest.fixture
    def item(self):
        meeting = Meeting.objects.standing_committee().last()
        return meeting.agenda_items.create(
            order=90, title="一项议题", kind="other", outcome="已听取"
        )

    def opened(self, clerk, item):
        page = clerk.get(address(Meeting, "change", item.meeting_id))
        rows = {
            form.instance.pk: form
            for rows in page.context["inline_admin_formsets"]
            if rows.formset.model is AgendaItem
            for form in rows.formset.initial_forms
        }
        return page, rows[item.pk]

    def test_changed_on_its_own_form_meanwhile_is_not_overwritten(self, clerk, item):
        page, form = self.opened(clerk, item)
        Clerk().amend(item, title="他人改的议题")
        answer = write(clerk, page, form["outcome"], "我写的结果")
        item.refresh_from_db()
        assert (item.title, item.outcome == "我写的结果") == ("他人改的议题", False)
        assert "现存内容：他人改的议题" in answer.text

    def test_saved_again_prevails(self, clerk, item):
        page, form = self.opened(clerk, item)
        Clerk().amend(item, outcome="他人写的结果")
        answer = write(clerk, page, form["outcome"], "我写的结果")
        clerk.post(answer.request["PATH_INFO"], contents(answer))
        item.refresh_from_db()
        assert item.outcome == "我写的结果"

    def test_changed_meanwhile_is_not_deleted_unseen(self, clerk, item):
        page, form = self.opened(clerk, item)
        Clerk().amend(item, outcome="他人写的结果")
        sent = contents(page) | {f"{form.prefix}-DELETE": "on"}
        answer = clerk.post(page.request["PATH_INFO"], sent)
        assert AgendaItem.objects.filter(pk=item.pk).exists()
        assert "未删除" in answer.text

    def test_that_others_deleted_says_what_to_do_with_what_was_typed(self, clerk, item):
        page, form = self.opened(clerk, item)
        AgendaItem.objects.filter(pk=item.pk).delete()
        answer = write(clerk, page, form["outcome"], "我写的结果")
        assert "这一行已不在本记录之下" in answer.text
        assert "我写的结果" in answer.text

    def test_that_others_deleted_is_given_up_by_marking_it(self, clerk, item):
        page, form = self.opened(clerk, item)
        AgendaItem.objects.filter(pk=item.pk).delete()
        sent = contents(page) | {f"{form.prefix}-DELETE": "on"}
        assert clerk.post(page.request["PATH_INFO"], sent).status_code == 302


class TheAttendanceOfAMeeting:
    @pytest.fixture
    def meeting(self):
        return Attendance.objects.order_by("-pk").first().meeting

    def grid(self, page):
        return next(
            rows.formset
            for rows in page.context["inline_admin_formsets"]
            if rows.formset.model is Attendance
        )

    def test_kept_by_others_meanwhile_is_not_overwritten(self, clerk, meeting):
        page = clerk.get(address(Meeting, "change", meeting.pk))
        first, second, *_ = self.grid(page).forms
        Attendance.objects.filter(pk=first.row.pk).update(standing="absent")
        sent = contents(page) | {second["standing"].html_name: "absent"}
        answer = clerk.post(page.request["PATH_INFO"], sent)
        assert Attendance.objects.get(pk=first.row.pk).standing == "absent"
        assert Attendance.objects.get(pk=second.row.pk).standing != "absent"
        assert "未保存：您打开表单之后，他人修改了" in str(self.grid(answer).non_form_errors())

    def test_is_not_thrown_away_unseen(self, clerk, meeting):
        page = clerk.get(address(Meeting, "change", meeting.pk))
        grid = self.grid(page)
        Attendance.objects.filter(pk=grid.forms[0].row.pk).update(standing="absent")
        sent = {name: value for name, value in contents(page).items() if not name.endswith("-kept")}
        clerk.post(page.request["PATH_INFO"], sent)
        assert meeting.attendances.exists()

    def test_saved_again_prevails(self, clerk, meeting):
        page = clerk.get(address(Meeting, "change", meeting.pk))
        first, second, *_ = self.grid(page).forms
        Attendance.objects.filter(pk=first.row.pk).update(standing="absent")
        sent = contents(page) | {second["standing"].html_name: "absent"}
        answer = clerk.post(page.request["PATH_INFO"], sent)
        clerk.post(page.request["PATH_INFO"], contents(answer))
        assert Attendance.objects.get(pk=second.row.pk).standing == "absent"
