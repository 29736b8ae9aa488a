"""Where results go: one file each, all behind ``core.ports.RecordSink``."""
