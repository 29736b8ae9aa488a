"""The doctor: a card and a dialog that show which good parts a person should look at."""
