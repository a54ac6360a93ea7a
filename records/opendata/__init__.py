"""Open data: every list and figure for machines, described, dated, and to be followed."""
