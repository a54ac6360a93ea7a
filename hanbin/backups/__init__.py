"""Backup and restore: the database and the uploaded files as one archive with checksums."""


class BackupError(Exception):
    """Why a backup was not made or not restored, in words for whoever asked for it."""
