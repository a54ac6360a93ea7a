"""Backup and restore: the database and the uploaded files in one archive with checksums."""


class BackupError(Exception):
    """Raised when a backup or a restore fails; the message is shown to the user."""
