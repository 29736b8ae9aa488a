"""From pixels to patch features: backbones, what maps their features, and the runtimes that run them."""
