"""The words of the window in the language that a person chose; knows no page."""
