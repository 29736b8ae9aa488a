"""The Tune page: the user sets the limits while looking at the histogram and the parts."""
