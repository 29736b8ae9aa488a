"""Detectors: one file each, all behind ``core.ports.Detector``."""
