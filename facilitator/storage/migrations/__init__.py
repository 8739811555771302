"""Migrations travel inside the package; a shipped one is never edited again."""
