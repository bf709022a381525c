"""The shipped description of the API, which routes and validates requests."""
