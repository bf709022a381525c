"""The data of one account, in memory."""
