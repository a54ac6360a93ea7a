"""Examples for the OpenAPI document that this installation really answers."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from delegates.models import Organization, Term
from hanbin.record import Countable
from records.figures import Catalogue
from records.years import congress_of, years_recorded

from .parameters import Parameter, days_asked, within_path


@dataclass(frozen=True)
class Form:
    """One way in which an address names a period."""

    name: str  # before the names of its addresses
    route: str
    says: str
    asked: tuple[Parameter, ...]


@dataclass(frozen=True)
class Examples:
    """What there is: a recorded year, a term, a town, the keys of all figures."""

    year: str | None
    term: int | None
    town: str | None
    keys: tuple[str, ...]

    @classmethod
    def of(cls, request: HttpRequest) -> "Examples":
        """Read in a few queries, whatever there is."""
        scope = congress_of(request).organization
        years = years_recorded(scope)
        return cls(
            str(years[0]) if years else None,
            Term.objects.filter(congress=scope).values_list("number", flat=True).first(),
            Organization.objects.towns().values_list("code", flat=True).first(),
            tuple(figure.key for figure in Catalogue.today().figures),
        )

    def first(self, model: Any) -> int | None:
        """The number of a record that the public may open."""
        rows = model.objects.all()
        is_record = isinstance(rows, Countable)
        rows = rows.public() if is_record else rows.filter(mandates__isnull=False)
        return rows.order_by("pk").values_list("pk", flat=True).first()

    @property
    def forms(self) -> tuple[Form, ...]:
        """Every way to name a period."""
        four = {"type": "string", "pattern": "^[0-9]{4}$"}
        year = within_path("year", "年度，四位数字。", four, self.year)
        half = within_path("half", "1为上半年，2为下半年。", {"enum": [1, 2]}, 1)
        quarter = within_path("quarter", "第几季度。", {"enum": [1, 2, 3, 4]}, 1)
        months = {"enum": [f"{month:02}" for month in range(1, 13)]}
        month = within_path("month", "月份，两位数字。", months, "01")
        number = within_path("number", "届次。", {"type": "integer", "minimum": 1}, self.term)
        days = days_asked(self.year and f"{self.year}-01-01", self.year and f"{self.year}-06-30")
        return (
            Form("", "{year}", "一年", (year,)),
            Form("half_", "{year}/H{half}", "半年", (year, half)),
            Form("quarter_", "{year}/Q{quarter}", "一个季度", (year, quarter)),
            Form("month_", "{year}/M{month}", "一个月", (year, month)),
            Form("term_", "terms/{number}", "一届", (number,)),
            Form("free_", "periods", "任意起止日期", days),
        )
