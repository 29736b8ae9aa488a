"""The window: it shows results and asks the user; it does not compute."""
