"""HTTP messages, and the API's responses: successes and errors."""
