"""The admin as the office uses it: its site, the base of its model admins, its further pages."""
