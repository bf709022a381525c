"""Receivers for requests that Help Scout sends: webhook deliveries, and requests to sidebar apps."""
