"""Tokens and limits in Redis, shared by many hosts."""
