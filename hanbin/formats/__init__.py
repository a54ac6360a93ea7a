"""Date formats where Django's own do not suit the office."""
