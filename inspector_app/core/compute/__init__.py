"""What runs on the processor: compiled loops and the libraries that compute, without knowing what for."""
