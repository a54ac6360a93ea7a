"""Uploaded files: checked, stored, and read; none of them is trusted."""
