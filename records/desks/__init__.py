"""Pages for users outside the admin: the units' desk at /unit/, the delegates' desk at /me/."""
