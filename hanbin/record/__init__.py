"""What every record is made of: its day, its children, its review, its history, its rules."""
