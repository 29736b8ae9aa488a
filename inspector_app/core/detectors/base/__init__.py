"""What several detectors share; no detector itself."""
