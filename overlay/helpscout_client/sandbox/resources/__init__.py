"""What the sandbox does, resource by resource. Importing a module registers its behaviours."""

from ..behaviours import BEHAVIOURS
from . import authentication, conversations, customers, mailboxes, tags, threads, users

__all__ = ["BEHAVIOURS", "authentication", "conversations", "customers", "mailboxes", "tags", "threads", "users"]
