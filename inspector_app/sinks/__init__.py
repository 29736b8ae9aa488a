"""Where results go: one file each, behind ``core.ports.RecordSink``."""
