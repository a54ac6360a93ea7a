"""The parts of every record: its day, child rows, review, history and rules."""
