"""The search expressions of conversations and customers."""
