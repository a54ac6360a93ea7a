"""The page of a meeting."""

import pytest

from records.models import AgendaItem, Meeting

pytestmark = pytest.mark.django_db


class AVote:
    def test_of_no_known_method_is_told_without_one(self, client):
        item = AgendaItem.objects.filter(
            votes_for__isnull=False, meeting__in=Meeting.objects.public()
        ).first()
        AgendaItem.objects.filter(pk=item.pk).update(method="")
        page = client.get(item.meeting.get_absolute_url()).content.decode()
        assert f" · 赞成 {item.votes_for}，" in page
        assert " · ：" not in page
