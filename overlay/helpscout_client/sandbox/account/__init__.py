"""The account: its data, the rules by which they change, its reports, and the example data."""
