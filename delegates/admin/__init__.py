"""Entered: the congress, its organs, its delegates."""

from . import accounts, delegates, duties, organizations, terms, workstations

__all__ = ["accounts", "delegates", "duties", "organizations", "terms", "workstations"]
