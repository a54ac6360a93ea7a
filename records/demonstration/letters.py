"""Reply letters of the units: each unit has its own mark and numbering."""

from collections import Counter
from datetime import date

from .register import chance_for

DEFAULT = "汉政办函"
MARKS = {
    "FGJ": "汉发改函", "JYTYJ": "汉教体函", "KGJ": "汉科工函", "GAJ": "汉公函", "MZJ": "汉民函",
    "SFJ": "汉司函", "CZJ": "汉财函", "RSJ": "汉人社函", "ZRZYJ": "汉自然资函", "STHJJ": "汉环函",
    "ZJJ": "汉住建函", "CGJ": "汉城管函", "JTYSJ": "汉交函", "SLJ": "汉水函", "NYNCJ": "汉农函",
    "LYJ": "汉林函", "WLGDJ": "汉文旅函", "WSJKJ": "汉卫健函", "TYJRJ": "汉退役函",
    "YJGLJ": "汉应急函", "SCJGJ": "汉市监函", "TJJ": "汉统函", "YLBZJ": "汉医保函",
    "XZSPJ": "汉审批函", "FPJ": "汉扶函", "XFJ": "汉信函", "YMBQJ": "汉移搬函", "ZSJ": "汉招商函",
    "CDXQ": "汉城东函", "QFY": "汉法函", "QJCY": "汉检函", "CLH": "汉残函", "QWZFW": "汉政法函",
}  # fmt: skip
RENAMED = date(2019, 2, 26)
FORMER_MARKS = {"KGJ": "汉经贸函", "ZRZYJ": "汉国土函", "WLGDJ": "汉文广函", "WSJKJ": "汉卫计函",
                "YJGLJ": "汉安监函", "SCJGJ": "汉食药监函"}  # fmt: skip


class Letters:
    """Numbers letters by date; gaps stand for letters that are not in the demonstration."""

    def __init__(self) -> None:
        self.last: Counter[tuple[str, int]] = Counter()

    def number(self, unit: str, on: date) -> str:
        mark = MARKS.get(unit, DEFAULT)
        if on < RENAMED:
            mark = FORMER_MARKS.get(unit, mark)
        self.last[mark, on.year] += chance_for(
            "letter", mark, on, self.last[mark, on.year]
        ).randint(1, 4)
        return f"{mark}〔{on.year}〕{self.last[mark, on.year]}号"
