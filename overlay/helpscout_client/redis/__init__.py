"""Tokens and rate limits in Redis, which many hosts can share."""
