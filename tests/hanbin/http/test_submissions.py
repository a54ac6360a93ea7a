"""A view that takes a form once."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import OperationalError
from django.http import HttpResponse, HttpResponseRedirect
from django.test import RequestFactory
from django.utils import timezone

from hanbin.http.submissions import (
    DEADLOCK,
    forget_old_submissions,
    submit_once,
    without_submission,
)
from hanbin.models import Submission

pytestmark = pytest.mark.django_db


class Deadlock(Exception):
    """What the driver says when PostgreSQL ended one of two who waited for each other."""

    sqlstate = DEADLOCK


def sent(words="一"):
    request = RequestFactory().post("/somewhere/", {"text": words})
    request.user = AnonymousUser()
    return request


def fails(error):
    """A view that fails the first time it is called."""
    calls = []

    @submit_once
    def view(request):
        calls.append(request)
        if len(calls) == 1:
            raise error
        return HttpResponseRedirect("/done/")

    return view


def failed_because(cause):
    error = OperationalError()
    error.__cause__ = cause
    return error


class ASubmission:
    def test_is_forgotten_after_a_week(self):
        for key, days in (("old", 8), ("new", 6)):
            Submission.objects.create(key=key)
            then = timezone.now() - timedelta(days=days)
            Submission.objects.filter(key=key).update(moment=then)
        forget_old_submissions()
        assert list(Submission.objects.values_list("key", flat=True)) == ["new"]


class AView:
    def test_is_asked_again_when_two_waited_for_each_other(self):
        assert fails(failed_because(Deadlock()))(sent()).url == "/done/"

    def test_is_not_asked_again_when_the_database_failed_otherwise(self):
        with pytest.raises(OperationalError):
            fails(failed_because(None))(sent())

    def test_that_failed_has_not_taken_the_form(self):
        view = fails(ZeroDivisionError())
        with pytest.raises(ZeroDivisionError):
            view(sent())
        assert not Submission.objects.exists()
        assert view(sent()).url == "/done/"

    def test_that_answers_with_a_page_has_not_taken_the_form(self):
        submit_once(lambda request: HttpResponse("请改正"))(sent())
        assert not Submission.objects.exists()

    def test_that_only_reads_keeps_nothing(self):
        submit_once(without_submission(lambda request: HttpResponseRedirect("/")))(sent())
        assert not Submission.objects.exists()

    def test_that_is_only_looked_at_keeps_nothing(self):
        request = RequestFactory().get("/somewhere/")
        submit_once(lambda request: HttpResponseRedirect("/"))(request)
        assert not Submission.objects.exists()
