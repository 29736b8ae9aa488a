"""Several settings built and measured side by side."""
