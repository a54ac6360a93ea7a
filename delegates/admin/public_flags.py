"""Forms for facts that become public by a flag: who may set it, and what is then protected."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from hanbin.office.formsets import RowFormSet
from hanbin.record.public_flags import publish_permission


def may_publish(request, table) -> bool:
    """Return whether the user may set the flags of a table."""
    return request.user.has_perm(publish_permission(table))


class PublicFlagsForm:
    """Form that disables the flags and the public columns without the publish permission.

    What users without it enter is withheld.
    """

    may_publish = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.published = self.instance.published_fields()
        if self.may_publish:
            return
        for name in {*self.instance.PUBLIC_FLAGS, *self.published}:
            if name in self.fields:
                # A disabled field keeps its stored value, whatever is submitted.
                self.fields[name].disabled = True
        if self.instance.pk is None:
            self.initial |= dict.fromkeys(self.instance.PUBLIC_FLAGS, False)

    # Private hook of ModelForm: after it, the instance has the values of the form.
    def _post_clean(self):
        super()._post_clean()
        if not self.may_publish:
            self.instance.hold_back(self.published)


class PublicFlagsFormSet(RowFormSet):
    """Formset whose public rows can only be deleted with the publish permission."""

    def add_fields(self, form, index):
        super().add_fields(form, index)
        if "DELETE" in form.fields and not form.may_publish and form.instance.published_fields():
            form.fields["DELETE"].disabled = True


class PublicFlagsInlineMixin:
    """Inline of rows with flags."""

    formset = PublicFlagsFormSet

    def get_formset(self, request, obj=None, **kwargs):
        rows = super().get_formset(request, obj, **kwargs)
        told = {"may_publish": may_publish(request, self.model)}
        rows.form = type(rows.form.__name__, (PublicFlagsForm, rows.form), told)
        return rows


class PublicFlagsAdminMixin:
    """Table with flags; public facts can only be changed, deleted or restored by publishers."""

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change, **kwargs)
        told = {"may_publish": may_publish(request, self.model)}
        # The mixin must come before the form class that the admin generates.
        return type(form.__name__, (PublicFlagsForm, form), told)

    def has_delete_permission(self, request, obj=None):
        allowed = super().has_delete_permission(request, obj)
        if obj is None or not allowed or may_publish(request, self.model):
            return allowed
        return not obj.published_fields()

    def may_restore(self, request, record):
        """Require the publish permission, because an old state may have a flag cleared since."""
        return super().may_restore(request, record) and may_publish(request, self.model)

    def get_actions(self, request):
        """Offer the publish action only with the permission."""
        actions = super().get_actions(request)
        if not may_publish(request, self.model):
            actions.pop("publish_entered", None)
        return actions

    def publish_entered(self, request, rows):
        """Set the flags of all entered facts of the chosen rows."""
        if not may_publish(request, self.model):
            raise PermissionDenied
        published = 0
        for row in rows:
            try:
                with transaction.atomic():
                    published += self.publish_facts(row)
            except ValidationError as error:
                messages.warning(request, f"“{row}”未变动：{'；'.join(error.messages)}")
        messages.success(request, f"已公开{published}项。")

    publish_entered.short_description = "公开所选的%(verbose_name)s中已录入、尚未公开的内容"

    def publish_facts(self, row) -> int:
        """Publish the entered facts of a row, and return their number."""
        entered = [
            flag
            for flag, covered in row.PUBLIC_FLAGS.items()
            if not getattr(row, flag) and row.holds_any(covered)
        ]
        for flag in entered:
            setattr(row, flag, True)
        if entered:
            row.full_clean()
            row._change_reason = "公开"
            row.save()
        return len(entered)
