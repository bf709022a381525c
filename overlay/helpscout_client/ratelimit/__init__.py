"""The account's rate limit: what is known of it, and who may send next."""
