"""Prose of any origin: its quantities recognized and compared with the figures."""
