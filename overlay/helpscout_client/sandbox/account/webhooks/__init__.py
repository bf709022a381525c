"""Webhooks of the account, and the events that they receive."""
