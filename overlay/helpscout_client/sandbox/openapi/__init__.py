"""The shipped description of the API: which operation a request is for, and whether it is valid."""
