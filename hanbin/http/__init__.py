"""Request handling: proxies, caching, errors, security headers, repeated submissions."""
