"""Small widgets that several pages use; this package does not import any page."""
