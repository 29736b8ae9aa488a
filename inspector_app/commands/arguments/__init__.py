"""The arguments of each command, with what it is called; a group of commands in a file."""
