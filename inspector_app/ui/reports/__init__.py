"""Reports on paper (PDF)."""
