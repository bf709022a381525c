"""Shared parts of all request handlers: their context, the registry of handlers, pages and lists."""
