"""Examples for the OpenAPI document that exist in this installation."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from delegates.models import Organization, Term
from hanbin.record.base import Countable
from records.figures import Catalogue
from records.scopes import congress_of, years_recorded

from .parameters import CODED, Parameter, day_parameters, one_of, path_parameter, query_parameter


@dataclass(frozen=True)
class PeriodAddress:
    """One way in which a URL names a period."""

    name: str  # prefix of its URL names
    route: str
    says: str
    asked: tuple[Parameter, ...]


@dataclass(frozen=True)
class Examples:
    """Existing examples: recorded years, terms, towns and the keys of all figures."""

    years: tuple[str, ...]
    terms: tuple[int, ...]
    towns: tuple[str, ...]
    keys: tuple[str, ...]

    @classmethod
    def of(cls, request: HttpRequest) -> "Examples":
        """Query the examples; the number of queries does not depend on the data."""
        scope = congress_of(request).organization
        return cls(
            tuple(map(str, years_recorded(scope))),
            tuple(Term.objects.filter(congress=scope).values_list("number", flat=True)),
            tuple(Organization.objects.towns().values_list("code", flat=True)),
            tuple(figure.key for figure in Catalogue.today().figures),
        )

    def first(self, model: Any) -> int | None:
        """Return the pk of a record that the public may open."""
        rows = model.objects.all()
        is_record = isinstance(rows, Countable)
        rows = rows.public() if is_record else rows.filter(mandates__isnull=False)
        return rows.order_by("pk").values_list("pk", flat=True).first()

    @property
    def town(self) -> Parameter:
        """Return the parameter for the scope."""
        return query_parameter("town", "镇办的简码；不写为区级。", one_of(self.towns, CODED))

    @property
    def forms(self) -> tuple[PeriodAddress, ...]:
        """Return every way to name a period in a URL."""
        latest = next(iter(self.years), None)
        four = one_of(self.years, {"type": "string", "pattern": "^[0-9]{4}$"})
        year = path_parameter("year", "年度，四位数字。", four, latest)
        half = path_parameter("half", "1为上半年，2为下半年。", {"enum": [1, 2]}, 1)
        quarter = path_parameter("quarter", "第几季度。", {"enum": [1, 2, 3, 4]}, 1)
        months = {"enum": [f"{month:02}" for month in range(1, 13)]}
        month = path_parameter("month", "月份，两位数字。", months, "01")
        terms = one_of(self.terms, {"type": "integer", "minimum": 1})
        number = path_parameter("number", "届次。", terms, next(iter(self.terms), None))
        days = day_parameters(latest and f"{latest}-01-01", latest and f"{latest}-06-30")
        return (
            PeriodAddress("", "{year}", "一年", (year,)),
            PeriodAddress("half_", "{year}/H{half}", "半年", (year, half)),
            PeriodAddress("quarter_", "{year}/Q{quarter}", "一个季度", (year, quarter)),
            PeriodAddress("month_", "{year}/M{month}", "一个月", (year, month)),
            PeriodAddress("term_", "terms/{number}", "一届", (number,)),
            PeriodAddress("free_", "periods", "任意起止日期", days),
        )
