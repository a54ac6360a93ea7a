"""Whose desks these are: those of the demonstration's unit and delegate."""

import pytest

from .people import account


@pytest.fixture
def unit():
    return account("unit").organization


@pytest.fixture
def delegate():
    return account("delegate").delegate
