"""Triggers from machines: one module for each protocol, all based on ``listener.TriggerListener``."""
