"""What several feeds are made of; no feed itself."""
