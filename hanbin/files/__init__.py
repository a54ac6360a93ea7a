"""Uploaded files: checked, stored and parsed; no upload is trusted."""
