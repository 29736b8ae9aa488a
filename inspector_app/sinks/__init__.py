"""Outputs of results, one module each; all implement ``core.ports.RecordSink``."""
