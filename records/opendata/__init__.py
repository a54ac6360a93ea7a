"""Open data: lists and figures in machine-readable formats, with feeds and metadata."""
