"""Merges the description, checks it, and generates code and pages from it."""
