"""The desks of those who do not enter the admin: handling units at /unit/, delegates at /me/."""
