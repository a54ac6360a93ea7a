"""Review steps: buttons below a form, actions above a list, and a reason where required."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse

from delegates.models import Congress
from hanbin.record.children import lock_rows
from hanbin.record.review import COUNTING, STEPS, ReviewStep, State
from hanbin.record.rules import broken_rules


def _refusal(error: ValidationError) -> str:
    return "；".join(text.rstrip("。") for text in error.messages)


def typed_reason(request) -> str:
    """Return the submitted reason without NUL characters, which PostgreSQL cannot store."""
    return request.POST.get("_reason", "").replace("\0", "").strip()


def requested_step(request) -> ReviewStep | None:
    """Return the review step whose button was pressed."""
    return next((each for each in STEPS if each.name == request.POST.get("_step")), None)


def is_for_another(record, user) -> bool:
    """Return whether a second person must approve the record (录审分离)."""
    return record.entered_by_id == user.pk and Congress.objects.filter(four_eyes=True).exists()


class ReviewStepsAdminMixin:
    """Admin mixin for review steps; each step has a permission with its name."""

    change_form_template = "admin/record_form.html"

    def permitted(self, request, act: str) -> bool:
        own = self.opts
        return request.user.has_perm(f"{own.app_label}.{act}_{own.model_name}")

    def open_steps(self, request, record) -> list[ReviewStep]:
        """Return the steps that the user may take from the state of the record."""
        state = record.state if record else State.DRAFT
        return [
            step for step in STEPS if state in step.origins and self.permitted(request, step.name)
        ]

    def take(self, request, record, step: ReviewStep, reason: str = "") -> str:
        """Take one step with one record; return the reason if it is refused, else ""."""
        if not self.permitted(request, step.name):
            raise PermissionDenied
        if step.name == "approve" and is_for_another(record, request.user):
            return "已启用录审分离，录入人不能审核自己录入的记录"
        try:
            with transaction.atomic():
                record.take(step, by=request.user, reason=reason)
                self._refuse_broken(record, step)
        except ValidationError as error:
            record.refresh_from_db()
            return _refusal(error)
        self.log_change(request, record, f"改为“{State(step.target).label}”。")
        return ""

    def _refuse_broken(self, record, step: ReviewStep) -> None:
        """Raise ValidationError if a record that would count breaks a hard rule."""
        if step.target in COUNTING:
            found = [each.text for each in broken_rules(record) if each.rule.is_hard]
            if found:
                raise ValidationError(found)

    # The buttons below a form

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        steps = self.open_steps(request, obj) if context.get("show_save", True) else []
        context["steps"] = [step for step in steps if obj or not step.has_reason]
        context["asks_reason"] = any(step.has_reason for step in context["steps"])
        context["last_reason"] = self.last_reason(obj)
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)

    def last_reason(self, record):
        """Return the history entry with the reason of a return or withdrawal."""
        if record is None or record.state not in (State.DRAFT, State.WITHDRAWN):
            return None
        last = record.history.exclude(history_change_reason=None).first()
        return last if last and "：" in last.history_change_reason else None

    def changeform_view(self, request, object_id=None, *args, **kwargs):
        """Take a step with a reason without saving the form, because the input may be invalid."""
        step = requested_step(request)
        if object_id is None or step is None or not step.has_reason:
            return super().changeform_view(request, object_id, *args, **kwargs)
        record = self.get_object(request, object_id)
        if record is None:
            raise Http404(f"没有这条{self.opts.verbose_name}记录。")
        if refusal := self.take(request, record, step, typed_reason(request)):
            messages.warning(request, f"“{record}”未变动：{refusal}。")
        else:
            messages.success(request, f"“{record}”已改为“{State(step.target).label}”。")
        return HttpResponseRedirect(request.get_full_path())

    def save_related(self, request, form, formsets, change):
        """Save the rows, then take the step."""
        super().save_related(request, form, formsets, change)
        step = requested_step(request)
        if step is None:
            return
        record = form.instance
        refusal = self.take(request, record, step, typed_reason(request))
        if refusal:
            messages.warning(request, f"已保存，但未能{step.label}：{refusal}。")
        else:
            messages.success(request, f"“{record}”已改为“{State(step.target).label}”。")

    # The actions above a list

    def get_actions(self, request):
        actions = super().get_actions(request)
        for step in STEPS:
            if self.permitted(request, step.name):
                title = f"{step.label}：所选的{self.opts.verbose_name}"
                actions[step.name] = (_action(step), step.name, title)
        return actions

    def advance(self, request, records, step: ReviewStep):
        """Take the step with each record; report those that are refused."""
        reason = typed_reason(request)
        if step.has_reason and not reason:
            return self.ask_reason(request, records, step)
        lock_rows(self.model, records.order_by().values_list("pk", flat=True))
        moved = 0
        for record in records.all():
            refusal = self.take(request, record, step, reason)
            if refusal:
                messages.warning(request, f"“{record}”未变动：{refusal}。")
            else:
                moved += 1
        if moved:
            messages.success(request, f"{moved}条记录已改为“{State(step.target).label}”。")
        return None

    def ask_reason(self, request, records, step: ReviewStep):
        """Return the page that asks for the reason."""
        context = {
            **self.admin_site.each_context(request),
            "title": f"{step.label}所选的{self.opts.verbose_name}",
            "opts": self.opts,
            "records": records,
            "step": step,
        }
        return TemplateResponse(request, "admin/step_reason.html", context)


def _action(step: ReviewStep):
    def act(office, request, records):
        return office.advance(request, records, step)

    return act
