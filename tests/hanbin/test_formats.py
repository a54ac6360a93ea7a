"""A clerk types a date as the office writes it."""

from datetime import date

import pytest
from django.forms import DateField


class TestADate:
    @pytest.mark.parametrize(
        "typed", ["2019-01-25", "2019/1/25", "2019.1.25", "2019年1月25日", "2019年01月25日"]
    )
    def test_is_read_in_every_way_the_office_writes_it(self, typed):
        assert DateField().clean(typed) == date(2019, 1, 25)
