"""Connections to the sandbox: in process, or over HTTP."""
