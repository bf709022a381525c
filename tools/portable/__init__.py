"""Runs other people's tools on the description."""
