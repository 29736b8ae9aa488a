"""The score histogram, the limit controls and the promise, which several pages use."""
