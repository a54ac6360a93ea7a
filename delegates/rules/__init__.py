"""What must hold across rows: of every record, of mandates."""

from . import mandates, records

__all__ = ["mandates", "records"]
