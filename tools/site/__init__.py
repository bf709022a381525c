"""Writes the pages of the documentation as plain files: `python -m tools.site`. mkdocs, or another tool, renders them."""
