"""The self-test: whether this computer is fit to judge parts. Each check is one function."""
