"""Writes the documentation pages as plain files, for mkdocs or another tool to render: `python -m tools.site`."""
