"""A photograph leads to the record it goes with, while the public may see it there."""

import pytest
from django.core.management import call_command

from hanbin.models import SearchEntry
from hanbin.record.review import State
from records.models import Photo
from records.search.queries import search_records

from ..admin.clerk import Clerk

pytestmark = pytest.mark.django_db

NEWS = "麒麟献瑞图"


@pytest.fixture
def photo():
    return Photo.objects.public().filter(object_id__isnull=False).first()


@pytest.fixture
def owner(photo):
    """The record that the photograph goes with, as it is found."""
    return photo.subject._meta.model_name, photo.object_id


def found(typed=NEWS):
    places = [hit.place for hit in search_records(typed).hits]
    return [(each.kind, each.object_id) for each in SearchEntry.objects.filter(place__in=places)]


def contents():
    return list(SearchEntry.objects.order_by("place").values_list())


def say(photo, name="caption"):
    setattr(photo, name, NEWS)
    photo.save()


class EveryPhotograph:
    def test_of_the_demonstration_is_found_with_its_record(self):
        for photo in Photo.objects.public().filter(object_id__isnull=False):
            assert (photo.subject._meta.model_name, photo.object_id) in found(photo.caption)


class APhotograph:
    @pytest.mark.parametrize("name", ["caption", "alt_text", "photographer"])
    def test_is_found_by_its_words(self, photo, owner, name):
        say(photo, name)
        assert found() == [owner]

    def test_is_not_found_by_its_old_words_any_more(self, photo):
        say(photo)
        photo.caption = "凤凰"
        photo.save()
        assert found() == []

    @pytest.mark.parametrize("state", [each for each in State if each != State.PUBLISHED])
    def test_is_not_found_while_it_is_not_public(self, photo, state):
        say(photo)
        photo.state = state
        photo.withdrawn_reason = "有人不愿出现。" if state == State.WITHDRAWN else ""
        photo.save()
        assert found() == []

    def test_is_found_as_long_as_the_office_shows_it(self, photo, owner):
        say(photo)
        clerk = Clerk()
        clerk.take(photo, "withdraw", _reason="有人不愿出现。")
        assert found() == []
        for step in ("reopen", "approve", "publish"):
            clerk.take(photo, step)
        assert found() == [owner]

    def test_is_not_found_while_its_record_is_not_public(self, photo):
        say(photo)
        record = photo.subject
        record.state = State.DRAFT
        record.save()
        assert found() == []

    def test_is_found_once_its_record_is_published_again(self, photo, owner):
        record = photo.subject
        record.state = State.DRAFT
        record.save()
        say(photo)
        record.state = State.PUBLISHED
        record.save()
        assert found() == [owner]

    def test_that_was_deleted_is_not_found(self, photo):
        say(photo)
        photo.delete()
        assert found() == []

    def test_that_was_deleted_among_others_is_not_found(self, photo):
        say(photo)
        Photo.objects.filter(pk=photo.pk).delete()
        assert found() == []


class Rebuilding:
    def test_tells_the_same_of_photographs(self, photo):
        say(photo)
        before = contents()
        call_command("rebuild_search", verbosity=0)
        assert contents() == before
