"""Machines that say when to judge: one file a protocol, all on ``listener.TriggerListener``."""
