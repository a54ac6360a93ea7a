"""Promises derived from the text of class B replies."""

import re
from datetime import date
from random import Random

from .workdays import nearest_workday

# Pattern in the reply, text of the promise, years and month given for it.
SAID = (
    (r"(?P<what>[^，]+?)(?:项目)?已完成选址和立项", "{when}前{built}", (1, 12)),
    (r"(?P<what>[^，]+?)(?:项目)?已列入本年度计划，施工单位已进场",
     "{when}前完成{what}主体工程", (0, 12)),
    (r"(?P<what>[^，]+?)实施方案已获批复", "{when}前完成{what}主体工程", (0, 12)),
    (r"(?P<what>[^，]+?)已完成勘测设计", "{when}前{built}", (0, 12)),
    (r"(?P<what>[^，]+?)已下达投资计划", "{when}前{built}", (1, 6)),
    (r"(?P<what>[^，]+?)前期工作已启动", "{when}前{built}", (1, 12)),
    (r"(?P<what>[^，]+?)已开工建设", "{when}前{built}", (0, 12)),
    (r"已会同客运企业完成(?P<what>[^，]+?)实地勘察", "{when}前完成{what}优化调整", (0, 12)),
)  # fmt: skip
GENTLE = ("支持", "扶持", "加强", "加快", "加大", "推进", "规范", "健全", "提高")
WORKS = ("改扩建", "改造", "改造提升", "修补养护", "改厕", "治理")  # works that are 完成, not 建成
KEPT = 0.75  # share of promises due in the same year that are kept


def promise_words(summary: str, title: str, year: int, chance: Random) -> tuple[str, date]:
    """Return the text of the promise and its deadline."""
    for words, form, (later, month) in SAID:
        found = re.match(words, summary)
        if found:
            what = found["what"]
            built = f"{'完成' if what.endswith(WORKS) else '建成'}{what}"
            when, due = _when(year + later, month)
            return form.format(when=when, what=what, built=built), due
    when, due = _when(*chance.choice(((year, 12), (year + 1, 6), (year + 1, 12))))
    matter = re.sub("^(关于)?对?|的(建议|意见|议案|批评)$", "", title)
    if title.endswith("批评"):
        matter = f"解决{matter}"
    if matter.startswith(GENTLE):
        return f"{when}前落实{matter}的各项措施", due
    return f"{when}前{matter}", due


def _when(year: int, month: int) -> tuple[str, date]:
    if month == 12:
        return f"{year}年底", date(year, 12, 31)
    return f"{year}年6月底", date(year, 6, 30)


def promise_outcome(due: date, replied: date, year: int, chance: Random) -> date | None:
    """Return when the promise was kept: mostly yes if due within the year, else None."""
    first = date(year, 10, 15)
    if due.year != year or replied >= first or chance.random() >= KEPT:
        return None
    return nearest_workday(date(year, 11, chance.randint(1, 30)), due)
