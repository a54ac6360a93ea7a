"""An empty form opens whatever its address says."""

import pytest

from records.models import Meeting, Suggestion

from .clerk import address

UNUSABLE = (
    *({"organizer": "abc"}, {"organizer": "9" * 20}, {"organizer": "\0"}, {"organizer": "1.5"}),
    *({"term": "abc"}, {"kind": "zzz"}, {"kind": "z" * 300}, {"first_day": "2019-02-30"}),
    *(
        {"series": "x" * 300},
        {"subject": "²"},
        {"topics": "1,abc"},
        {"scope": "abc"},
        {"number": "x"},
    ),
)


class AnEmptyForm:
    @pytest.mark.parametrize("model", [Meeting, Suggestion], ids=lambda model: model.__name__)
    @pytest.mark.parametrize("given", UNUSABLE, ids=str)
    def test_opens_without_what_no_field_could_hold(self, clerk, model, given):
        assert clerk.get(address(model, "add"), given).status_code == 200

    def test_begins_with_what_its_address_says(self, clerk):
        given = {"kind": "chairpersons", "place": "一楼会议室"}
        form = clerk.get(address(Meeting, "add"), given).context["adminform"].form
        assert {name: form[name].value() for name in given} == given
