"""Muraji (مُراجِع): review of entity annotations in Arabic news, on the reviewer's own machine."""

__version__ = "0.1.0"
