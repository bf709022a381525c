"""Compares the responses of a real account with the description, and writes what differs, without anybody's data.

    python -m helpscout_client.drift

It only reads: one page of each list, and of those that belong to an entity, the first one's. What it prints are names
of properties, JSON kinds, values of enumerations, and counts.
"""
