"""Who works at the admin."""

import pytest

from .clerk import Clerk


@pytest.fixture
def clerk(db) -> Clerk:
    """A clerk who may do everything."""
    return Clerk()
