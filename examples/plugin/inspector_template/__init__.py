"""An example plugin: a detector, a source and an output, one file each."""
