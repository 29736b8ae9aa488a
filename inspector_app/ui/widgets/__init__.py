"""Small parts that several pages are made of; knows no page."""
