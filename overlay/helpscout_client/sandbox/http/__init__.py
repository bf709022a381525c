"""HTTP messages, and the responses that the API answers with: successes and errors."""
