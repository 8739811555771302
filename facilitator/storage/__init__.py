"""The database: small books that take and return core shapes.

`quick_look` and `lock` import the standard library alone, so that the first
window does not wait for SQLAlchemy; keep this file empty of imports.
"""
