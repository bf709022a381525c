"""What every request handler uses: its context, the registry of handlers, pages and lists."""
