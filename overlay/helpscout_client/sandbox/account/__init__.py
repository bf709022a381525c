"""The account: what it holds, how that changes, and what it is filled with."""
