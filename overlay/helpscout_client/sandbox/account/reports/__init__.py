"""The figures of reports, computed from conversations, chats and ratings."""
