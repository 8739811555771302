"""What only the computer itself can do: its clocks, a bell, staying awake."""
