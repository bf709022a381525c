"""Compares the responses of a real account with the description, and reports differences without personal data.

    python -m helpscout_client.drift

It only reads: one page of each list. If a list belongs to an entity, it reads the list of the first entity. It prints
only names of properties, JSON types, values of enumerations, and counts.
"""
