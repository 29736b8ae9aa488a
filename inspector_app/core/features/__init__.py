"""Compute patch features from pixels: backbones, projections of features, and runtimes."""
