"""Users and teams of the account."""
