"""Admin of the office's own names for figures."""

from django import forms
from django.contrib import admin

from delegates.admin import index_headings
from hanbin.office.changelist import OfficeChangeList
from hanbin.office.model_admin import OfficeAdmin
from records.figures import Catalogue
from records.models import FigureAlias
from records.prose.phrases import NUMBER, comparable_words, compile_phrase

GONE = "（指标已停用）"


class FigureAliasForm(forms.ModelForm):
    """An alias must not be the label or the alias of another figure."""

    class Meta:
        model = FigureAlias
        fields = ("figure", "words")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._figures = Catalogue.today().figures
        chosen = [(figure.key, f"{figure.label}（{figure.unit}）") for figure in self._figures]
        if self.instance.figure and self.instance.figure not in dict(chosen):
            chosen.append((self.instance.figure, GONE))
        self.fields["figure"] = forms.ChoiceField(label="指标", choices=[("", "请选择"), *chosen])

    def clean_words(self):
        words = self.cleaned_data["words"].strip()
        if words.count(NUMBER) > 1:
            raise forms.ValidationError("{}表示数字的位置，只能写一次。")
        if len(compile_phrase("", words).literal) < 2:
            raise forms.ValidationError("至少要有连着的两个字，否则无法认定说的是哪个指标。")
        return words

    def clean(self):
        cleaned = super().clean()
        words, key = comparable_words(cleaned.get("words", "")), cleaned.get("figure")
        if words and key:
            self._refuse_words_of_others(words, key)
        return cleaned

    def _refuse_words_of_others(self, words, key):
        for figure in self._figures:
            said = {comparable_words(each) for each in (figure.label, *figure.phrases)}
            if words in said and figure.key != key:
                self.add_error("words", f"“{words}”已是指标“{figure.label}”的说法，请换一个说法。")
                return
        for other in FigureAlias.objects.exclude(pk=self.instance.pk).exclude(figure=key):
            if comparable_words(other.words) == words:
                self.add_error("words", f"“{words}”已登记为另一个指标的说法，请换一个说法。")
                return


class Labelled(OfficeChangeList):
    """Adds the label of its figure to each row, with one query per page."""

    def get_results(self, request):
        super().get_results(request)
        labels = {figure.key: figure.label for figure in Catalogue.today().figures}
        for row in self.result_list:
            row.figure_label = labels.get(row.figure, GONE)


@admin.register(FigureAlias)
class FigureAliasAdmin(OfficeAdmin):
    desk = index_headings.KINDS
    form = FigureAliasForm
    list_display = ("words", "label")
    search_fields = ("words", "figure")

    def get_changelist(self, request, **kwargs):
        return Labelled

    @admin.display(description="指标", ordering="figure")
    def label(self, row):
        return row.figure_label
