"""The public pages; one module per topic."""
