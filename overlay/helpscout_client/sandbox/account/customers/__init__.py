"""Customers, the organizations they belong to, and the properties of both."""
