"""The Compare page: several settings side by side."""
