"""Where results go: one file each, behind ``core.ports.RecordSink``; the journal takes batches without pictures."""
