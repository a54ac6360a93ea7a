"""Around each request: proxies, caching, errors, security headers, repeated submissions."""
