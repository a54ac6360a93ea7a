"""Full-text search over the public records."""
