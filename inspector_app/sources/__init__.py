"""Feeds of frames: one file each, all behind ``core.ports.FrameSource``."""
