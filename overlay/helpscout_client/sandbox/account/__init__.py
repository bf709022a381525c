"""The account: its data, their rules, reports, and the example data."""
