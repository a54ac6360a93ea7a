"""The admin of the office: its site, the base classes of its model admins, and extra pages."""
