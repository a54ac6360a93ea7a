"""The parts of the Word exporter: its empty page, its styles, what is written on it."""
