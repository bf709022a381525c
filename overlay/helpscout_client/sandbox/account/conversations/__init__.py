"""Conversations with their threads, attachments, tags and ratings."""
