"""Runs third-party tools on the description."""
