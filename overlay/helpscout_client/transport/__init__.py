"""How requests are sent: retries, redirects, timeouts and logging."""
