"""What paper becomes: one module a form, each pure numbers."""
