"""Errors on demand, for tests of how a client copes with them."""
