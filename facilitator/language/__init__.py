"""Every word the program says, in the reader's language."""
