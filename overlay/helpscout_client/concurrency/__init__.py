"""Code that differs between threads and tasks: queues, single flight, prefetching."""
