"""Simulated errors, to test how a client handles them."""
