"""Tools for releases and the documentation site. Run a module with a `main` as `python -m tools.NAME`."""
