"""The Tune page: limits set with the eye on the histogram and on the parts."""
