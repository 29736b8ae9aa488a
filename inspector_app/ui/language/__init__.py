"""The texts of the window in the chosen language; this package does not import any page."""
