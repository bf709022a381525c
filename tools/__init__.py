"""What serves releases and the site. Each module with a `main` is run as `python -m tools.NAME`."""
