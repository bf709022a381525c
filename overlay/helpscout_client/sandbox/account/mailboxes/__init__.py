"""Mailboxes with their folders, custom fields and saved replies."""
