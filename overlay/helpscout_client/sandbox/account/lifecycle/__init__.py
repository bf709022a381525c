"""Changes of a conversation's status and folder, by users or at a scheduled time."""
