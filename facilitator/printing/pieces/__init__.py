"""Pieces: what is printed, as blocks; one module a kind of piece, `making` is the door."""
