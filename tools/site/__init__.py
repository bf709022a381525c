"""Writes the pages of the documentation as plain files for mkdocs or another tool to render: `python -m tools.site`."""
