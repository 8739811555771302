"""What a meeting is: standard library only, no files, no clock, no screen language."""
