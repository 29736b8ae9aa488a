"""Arrays in, arrays out: no window, no disk, no clock."""
