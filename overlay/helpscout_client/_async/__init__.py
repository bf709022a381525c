"""All code that waits for the network. `make generate` makes the package `_sync` from this one."""
