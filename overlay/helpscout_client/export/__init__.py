"""Exports an account to a folder, and updates the export. The command `helpscout export` uses it."""
