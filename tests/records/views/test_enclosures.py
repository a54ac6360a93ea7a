"""Photographs and attachments as the public may have them."""

import io

import pytest
from django.db import connection
from django.test import TestCase
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from records.models import Attachment, Photo
from tests import files
from tests.records.views.test_every_page import RECORDS

pytestmark = pytest.mark.django_db

OPEN = [model for model in RECORDS if hasattr(model.objects.all(), "public")]
MADE = {
    Photo: {"image": files.picture(size=(1600, 900)), "taken_on": "2019-05-06",
            "caption": "会场", "alt_text": "会场里坐满了人"},
    Attachment: {"file": files.pdf(), "title": "关于会议的通知", "filed_on": "2019-05-06"},
}  # fmt: skip


def made(model, subject, state="published"):
    given = dict(MADE[model])
    given[model.FILE] = files.upload(given[model.FILE], "a.pdf")
    row = model(subject=subject, organizer=subject.organizer, state=state, **given)
    row.save()
    return row


def addresses(row) -> list[str]:
    """Every address that answers with the file of a row."""
    copies = [reverse("photo_copy", args=[row.pk, width]) for width in getattr(row, "widths", ())]
    return [row.get_absolute_url(), *copies]


def statuses(client, row) -> set[int]:
    return {client.get(url).status_code for url in addresses(row)}


@pytest.fixture
def subject():
    return OPEN[3].objects.public().first()


@pytest.fixture(params=MADE, ids=lambda model: model.__name__)
def row(request, subject):
    return made(request.param, subject)


def withdraw(record, **also):
    withdrawn = {"state": "withdrawn", "withdrawn_reason": "涉及个人信息"} | also
    type(record).objects.filter(pk=record.pk).update(**withdrawn)


class EveryRecord:
    @pytest.mark.parametrize("model", OPEN, ids=lambda model: model.__name__)
    def test_shows_what_goes_with_it_once_that_is_public(self, client, model):
        record = model.objects.public().first()
        rows = [made(kind, record) for kind in MADE]
        page = client.get(record.get_absolute_url()).content.decode()
        assert [row for row in rows if row.get_absolute_url() not in page] == []

    @pytest.mark.parametrize("state", ["draft", "submitted", "approved"])
    @pytest.mark.parametrize("model", OPEN, ids=lambda model: model.__name__)
    def test_shows_nothing_before_that(self, client, model, state):
        record = model.objects.public().first()
        rows = [made(kind, record, state) for kind in MADE]
        page = client.get(record.get_absolute_url()).content.decode()
        assert [row for row in rows if row.get_absolute_url() in page] == []

    def test_shows_many_for_the_price_of_one(self, client, subject):
        def cost() -> int:
            with CaptureQueriesContext(connection) as asked:
                client.get(subject.get_absolute_url())
            return len(asked)

        client.get(subject.get_absolute_url())
        none = cost()
        for _ in range(3):
            for kind in MADE:
                made(kind, subject)
        assert cost() == none


class AnEnclosure:
    def test_is_found_once_it_and_its_record_are_public(self, client, row):
        assert statuses(client, row) == {200}

    @pytest.mark.parametrize("state", ["draft", "submitted", "approved"])
    def test_is_not_found_before_it_is_public(self, client, row, state):
        type(row).objects.filter(pk=row.pk).update(state=state)
        assert statuses(client, row) == {404}

    @pytest.mark.parametrize("state", ["draft", "submitted", "approved"])
    def test_is_not_found_before_its_record_is_public(self, client, row, subject, state):
        type(subject).objects.filter(pk=subject.pk).update(state=state)
        assert statuses(client, row) == {404}

    def test_is_gone_once_withdrawn(self, client, row):
        withdraw(row, published_at=timezone.now(), published_by=row.subject.published_by)
        assert statuses(client, row) == {410}

    def test_is_gone_once_its_record_is(self, client, row, subject):
        withdraw(subject)
        assert statuses(client, row) == {410}
        assert "涉及个人信息" in client.get(row.get_absolute_url()).content.decode()

    def test_of_a_record_withdrawn_before_it_was_public_is_not_found(self, client, row, subject):
        withdraw(subject, published_at=None, published_by=None)
        assert statuses(client, row) == {404}

    def test_that_is_a_draft_of_a_withdrawn_record_is_not_found(self, client, row, subject):
        type(row).objects.filter(pk=row.pk).update(state="draft")
        withdraw(subject)
        assert statuses(client, row) == {404}

    def test_of_a_record_that_was_deleted_is_not_found(self, client, row):
        type(row).objects.filter(pk=row.pk).update(object_id=10**9)
        assert statuses(client, row) == {404}

    def test_whose_file_is_lost_is_not_found(self, client, row):
        for name in row.kept_file.names:
            row.kept_file.storage.delete(name)
        assert statuses(client, row) == {404}

    def test_is_never_reached_by_the_name_of_its_file(self, client, row):
        for url in (f"/media/{row.kept_file.name}", f"/static/{row.kept_file.name}"):
            assert client.get(url).status_code == 404

    def test_is_sealed_against_whatever_is_in_it(self, client, row):
        for url in addresses(row):
            answer = client.get(url)
            assert answer["X-Content-Type-Options"] == "nosniff"
            assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"


class APhotograph:
    @pytest.fixture
    def photo(self, subject):
        return made(Photo, subject)

    def test_is_a_jpeg_in_each_of_its_widths(self, client, photo):
        answers = [client.get(url) for url in addresses(photo)]
        assert len(answers) == 3
        assert {answer["Content-Type"] for answer in answers} == {"image/jpeg"}
        assert len({b"".join(answer.streaming_content) for answer in answers}) == 3

    def test_has_no_other_width(self, client, photo):
        assert client.get(reverse("photo_copy", args=[photo.pk, 481])).status_code == 404

    def test_lets_a_browser_choose_its_width(self, client, photo, subject):
        page = client.get(subject.get_absolute_url()).content.decode()
        whole = photo.get_absolute_url()
        assert f'srcset="{whole}480/ 480w, {whole}1200/ 1200w, {whole} 1600w"' in page
        assert 'width="1600" height="900"' in page
        assert 'alt="会场里坐满了人"' in page

    @pytest.mark.parametrize("coding", ["avif", "webp"])
    def test_comes_as_browsers_of_today_read_it(self, client, photo, subject, coding):
        page = client.get(subject.get_absolute_url()).content.decode()
        url = f"{photo.get_absolute_url()}480/?format={coding}&amp;v={photo.version}"
        assert f'<source type="image/{coding}" srcset="{url} 480w' in page
        answer = client.get(url.replace("&amp;", "&"))
        assert answer["Content-Type"] == f"image/{coding}"
        assert Image.open(io.BytesIO(b"".join(answer.streaming_content))).format == coding.upper()

    def test_in_a_format_it_is_not_kept_in_is_plain(self, client, photo):
        photo.image.storage.delete(photo.image.copy_name(480, "avif"))
        answer = client.get(f"{photo.get_absolute_url()}480/?format=avif")
        assert answer["Content-Type"] == "image/jpeg"

    def test_has_no_other_format(self, client, photo):
        assert client.get(f"{photo.get_absolute_url()}480/?format=gif").status_code == 404

    def test_is_kept_for_good_by_who_saw_it_under_the_mark_of_its_file(self, client, photo):
        url = f"{photo.get_absolute_url()}480/?format=webp&v="
        assert client.get(url + photo.version)["Cache-Control"] == (
            "private, max-age=31536000, immutable"
        )
        assert client.get(url + "another")["Cache-Control"] == "no-cache"

    def test_leaves_no_copy_behind(self, photo):
        kept = photo.image.storage
        names = list(photo.image.names)
        assert len(names) == 7
        photo.image = files.upload(files.picture(size=(1600, 900)), "b.jpg")
        with TestCase.captureOnCommitCallbacks(execute=True):
            photo.save()
        assert not [name for name in names if kept.exists(name)]

    def test_names_its_photographer(self, client, photo, subject):
        Photo.objects.filter(pk=photo.pk).update(photographer="王某")
        assert "会场（王某 摄）" in client.get(subject.get_absolute_url()).content.decode()


class AnAttachment:
    @pytest.fixture
    def attachment(self, subject):
        return made(Attachment, subject)

    def test_is_saved_under_its_chinese_title(self, client, attachment):
        answer = client.get(attachment.get_absolute_url())
        assert answer["Content-Type"] == "application/pdf"
        assert answer["Content-Disposition"] == (
            "attachment; filename*=utf-8''"
            "%E5%85%B3%E4%BA%8E%E4%BC%9A%E8%AE%AE%E7%9A%84%E9%80%9A%E7%9F%A5.pdf"
        )
        assert b"".join(answer.streaming_content) == files.pdf()

    def test_titled_by_an_attacker_splits_no_header(self, client, attachment):
        Attachment.objects.filter(pk=attachment.pk).update(title='a"\r\nX-Evil: 1; ../../b')
        answer = client.get(attachment.get_absolute_url())
        assert answer.status_code == 200
        assert "X-Evil" not in answer
        assert "/" not in answer["Content-Disposition"]

    def test_is_listed_with_its_kind_and_size(self, client, attachment, subject):
        page = client.get(subject.get_absolute_url()).content.decode()
        assert "关于会议的通知</a>" in page
        assert "PDF 文档" in page
        assert "字节" in page
