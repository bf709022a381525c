"""Shared code of the convenience methods of both clients."""
