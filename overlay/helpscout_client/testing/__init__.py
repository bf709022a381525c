"""Aids for tests: mocks, pages and the pytest plugin."""
