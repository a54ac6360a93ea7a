"""The admin of the congress, its organs and its delegates."""

from . import accounts, delegates, duties, organizations, terms, workstations

__all__ = ["accounts", "delegates", "duties", "organizations", "terms", "workstations"]
