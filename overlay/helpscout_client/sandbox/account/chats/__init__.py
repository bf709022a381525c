"""Live chats, and the conversations that they become."""
