"""The standard forms of a case: filled in from it, for those who work on it."""

from datetime import date
from io import BytesIO

import pytest
from docx import Document as WordDocument
from pypdf import PdfReader

from delegates.models import Account
from hanbin.record.periods import format_day
from hanbin.record.roles import Reach
from records.casework.share_deadlines import reckon_all
from records.models import Assignment, DeadlineChange, Feedback, Promise, Reply, Suggestion
from records.official_forms import FORMS
from records.reports.document import ReportTable
from tests.records.casework.cases import BEGINNING, DUE, share, take

pytestmark = pytest.mark.django_db
SUFFIXES = ("docx", "pdf")


def told(document) -> str:
    """Every word of a form."""
    words = [document.title, document.corner]
    for block in document.blocks:
        if isinstance(block, ReportTable):
            words += [str(cell) for row in block.rows for cell in row]
        else:
            words.append(block.text)
    return "\n".join(words)


def row_of(form):
    """A case that has come so far that the form can be filled in."""
    reply = Reply.objects.filter(turn=1, reply_class__letter="A").first()
    given = reply.assignment
    return {Suggestion: given.suggestion, Assignment: given, Reply: reply}[form.of]


def address(form, suffix, row=None):
    return f"/papers/{form.name}/{(row or row_of(form)).pk}.{suffix}"


def enter(client, role):
    account = (
        Account.objects.filter(role=role, is_demonstration=True).select_related("user").first()
    )
    client.force_login(account.user, "delegates.backends.RoleBackend")
    return account


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
class EveryForm:
    def test_is_filled_in_from_its_case(self, form):
        row = row_of(form)
        case = row if isinstance(row, Suggestion) else getattr(row, "suggestion", None)
        case = case or row.assignment.suggestion
        assert case.code in told(form.fill(row))

    def test_says_that_a_demonstration_is_none_of_the_office(self, form):
        assert form.fill(row_of(form)).notice

    @pytest.mark.parametrize("suffix", SUFFIXES)
    def test_opens_as_a_file(self, client, form, suffix):
        enter(client, "clerk")
        content = client.get(address(form, suffix)).content
        opened = (
            PdfReader(BytesIO(content)).pages
            if suffix == "pdf"
            else WordDocument(BytesIO(content)).paragraphs
        )
        assert len(opened) > 0

    def test_is_not_for_the_public(self, client, form):
        assert client.get(address(form, "pdf")).status_code == 302

    def test_of_anothers_case_is_not_found(self, client, form):
        account = enter(client, "unit")
        assert account.as_role.reach is Reach.UNIT
        others = Assignment.objects.exclude(unit=account.organization)
        theirs = (
            others.exclude(suggestion__assignments__unit=account.organization)
            .filter(replies__isnull=False)
            .first()
        )
        reply = theirs.replies.first()
        row = {Suggestion: theirs.suggestion, Assignment: theirs, Reply: reply}[form.of]
        assert client.get(address(form, "pdf", row)).status_code == 404


class TheForms:
    def test_of_a_draft_are_its_delegates_alone(self, client):
        done = Suggestion.objects.first()
        draft = Suggestion.objects.create(
            organizer=done.organizer,
            title="关于没有提交的事的建议",
            text="内容。",
            subject=done.subject,
            lead_delegate=done.lead_delegate,
        )
        enter(client, "clerk")
        assert client.get(address(FORMS["suggestion_form"], "docx", draft)).status_code == 404

    def test_for_units_are_not_given_to_delegates(self, client):
        account = enter(client, "delegate")
        given = Assignment.objects.filter(suggestion__lead_delegate=account.delegate).first()
        assert client.get(address(FORMS["assignment_notice"], "docx", given)).status_code == 404


class ANotice:
    @pytest.fixture
    def extended(self):
        given = share()
        take(given, "sign", BEGINNING)
        take(given, "ask_extension", BEGINNING, until=date(2021, 8, 1), reason="须等批复。")
        take(given, "decide_extension", BEGINNING, is_agreed=True)
        return given

    def test_tells_the_day_as_it_was_when_the_case_was_given(self, extended):
        notice = FORMS["assignment_notice"].fill(extended)
        [table] = [each for each in notice.blocks if isinstance(each, ReportTable)]
        assert [row[-1] for row in table.rows] == [format_day(DUE)]
        assert "答复期限：自2021年3月1日交办起三个月，至2021年6月1日。" in told(notice)

    def test_says_plainly_what_moved_it_since(self, extended):
        notice = told(FORMS["assignment_notice"].fill(extended))
        assert notice.count("2021年8月1日") == 1
        assert "的期限在交办之后有变更，现为2021年8月1日。" in notice

    def test_of_a_case_that_nothing_moved_has_no_such_line(self):
        assert "变更" not in told(FORMS["assignment_notice"].fill(share()))

    def test_of_a_day_that_was_mistyped_tells_the_right_one_only(self):
        given = share()
        Assignment.objects.filter(pk=given.pk).update(assigned_on=date(2021, 3, 21))
        reckon_all(Assignment.objects.filter(pk=given.pk), because=DeadlineChange.CORRECTED)
        given.refresh_from_db()
        notice = told(FORMS["assignment_notice"].fill(given))
        assert "答复期限：自2021年3月21日交办起三个月，至2021年6月21日。" in notice
        assert "附注" not in notice

    def test_takes_no_move_of_a_second_answer_for_one_of_the_first(self):
        given = share()
        reason = f"期限规则调整{DeadlineChange.OF_TURN.format(2)}"
        DeadlineChange.objects.create(
            assignment=given, changed_on=DUE, due_before=BEGINNING, due_after=DUE, reason=reason
        )
        assert "附注" not in told(FORMS["assignment_notice"].fill(given))

    def test_lists_what_was_handed_back_since_and_says_so(self):
        given, other = share(), share()
        given.handed_back_on, given.hand_back_reason = date(2021, 3, 5), "不属本单位职责。"
        given.save()
        code = given.suggestion.code
        for each in (given, other):
            notice = FORMS["assignment_notice"].fill(each)
            [table] = [block for block in notice.blocks if isinstance(block, ReportTable)]
            assert code in [row[0] for row in table.rows]
            assert f"附注：{code}其后退办（2021年3月5日）。" in told(notice)


class AnAnswer:
    def test_has_its_class_above_its_title(self):
        reply = row_of(FORMS["reply_letter"])
        assert FORMS["reply_letter"].fill(reply).corner == f"类别：{reply.reply_class.letter}"

    def test_tells_what_was_promised(self):
        promise = Promise.objects.filter(due_on__isnull=False).first()
        assert promise.text in told(FORMS["reply_letter"].fill(promise.reply))


class ARating:
    def test_that_never_came_back_ticks_nothing(self):
        silent = Feedback.objects.filter(returned_on=None).first()
        reply = silent.assignment.replies.get(turn=silent.round)
        assert "■" not in told(FORMS["rating_form"].fill(reply))

    def test_ticks_what_the_delegate_said(self):
        said = Feedback.objects.filter(result="basic", round=1).first()
        reply = said.assignment.replies.get(turn=1)
        assert "■基本满意" in told(FORMS["rating_form"].fill(reply))
