"""OAuth 2.0 tokens: grants, requests, state and stores."""
