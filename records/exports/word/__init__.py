"""Parts of the Word export: empty page, styles, content."""
