"""Exports: a copy of an account in a folder, which is brought up to date. `helpscout export` is made of it."""
