"""Paging of lists: page information, traversal, and links."""
