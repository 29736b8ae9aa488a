"""The Compare page: several detectors and settings side by side."""
