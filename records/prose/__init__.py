"""Reading prose of any origin: find its quantities and compare them with the figures."""
