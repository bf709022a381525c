"""Where threads and tasks differ: waiting in turn, working once, prefetching."""
