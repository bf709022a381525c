"""What the conveniences of both clients share."""
