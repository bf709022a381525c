"""Merges and checks the API description, and generates code and docs pages from it."""
