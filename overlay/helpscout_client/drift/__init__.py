"""Compares the responses of a real account with the description, and reports differences without personal data.

    python -m helpscout_client.drift

It only reads: one page of each list. For lists that belong to an entity, it reads that of the first entity. It prints
only names of properties, JSON types, values of enumerations, and counts.
"""
