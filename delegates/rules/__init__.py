"""Rules across rows for all records and for mandates."""

from . import mandates, records

__all__ = ["mandates", "records"]
