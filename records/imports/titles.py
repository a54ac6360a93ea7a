"""Matching pages to sheets by title, and the messages if nothing matches."""

from collections.abc import Sequence

from hanbin.files.cell_values import did_you_mean, fold_text, quote_cell
from hanbin.files.worksheet_parser import Worksheet
from records.sheets import LAYOUT, LEFT_OUT, RecordSheet

from .access import Access
from .outcome import Outcome, RowOutcome

PAGES_NAMED = 10
SHEETS = {fold_text(sheet.title): sheet for sheet in LAYOUT}


def is_left_out(page: Worksheet) -> bool:
    """Whether a page is skipped: notes, drop-down lists and empty pages."""
    return page.title in LEFT_OUT or not page.rows


def sheet_of(page: Worksheet, refusals: list[RowOutcome]) -> RecordSheet | None:
    """Return the sheet with the page's title; refuse an unknown title."""
    sheet = SHEETS.get(fold_text(page.title))
    if sheet is None:
        hint = did_you_mean(page.title, [each.title for each in LAYOUT])
        refusal = RowOutcome(page.title, 0)
        refusal.refuse("", f"没有名为“{page.title}”的表{hint}")
        refusals.append(refusal)
    return sheet


def refuse_nothing_found(pages: Sequence[Worksheet], access: Access, outcome: Outcome) -> None:
    """Refuse a workbook without a known sheet or without any row."""
    known = [page for page in pages if not is_left_out(page) and fold_text(page.title) in SHEETS]
    sentence = ""
    if not known:
        expected = "、".join(each.title for each in LAYOUT if access.may_enter(each.model))
        sentence = (
            f"没有认出任何一张表。文件中有{_titles_of_pages(pages)}；能导入的表名是：{expected}。"
        )
    elif not outcome.entries:
        sentence = f"没有一行记录：{_titles_of_pages(known)}只有列名。"
    if sentence:
        refusal = RowOutcome("", 0)
        refusal.refuse("", sentence)
        outcome.entries.append(refusal)


def _titles_of_pages(pages: Sequence[Worksheet]) -> str:
    """Return the titles of the first pages, with the reason why some were skipped."""
    named = [f"“{quote_cell(page.title)}”{_why_left_out(page)}" for page in pages[:PAGES_NAMED]]
    more = f"等{len(pages)}张表" if len(pages) > PAGES_NAMED else ""
    return "、".join(named) + more if named else "图表而没有工作表"


def _why_left_out(page: Worksheet) -> str:
    if page.title in LEFT_OUT:
        return "（供查阅，不读取）"
    return "" if page.rows else "（空表）"
