"""A feed judged as it comes, and recorded."""
