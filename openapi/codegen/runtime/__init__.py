"""Raw, typed functions for every operation of Help Scout's Mailbox API, generated from an OpenAPI description."""

from .client import AsyncClient, Client

__all__ = ["AsyncClient", "Client"]
