# Made from _async by `make generate`; change that.
"""Everything that waits for the network. The package `_sync` is made from this one by `make generate`."""
