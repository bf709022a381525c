"""Search expressions for conversations and customers."""
