"""Everything that waits for the network. The package `_sync` is made from this one by `make generate`."""
