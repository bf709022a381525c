"""Access to the API: tokens, the OAuth page, plans and the rate limit."""
