"""The account's rate limit: its state, and the limiter that grants permits."""
