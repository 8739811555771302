"""Facilitator: lead a mutual-support meeting, count the room, print the handouts."""

__version__ = "0.1.0"
