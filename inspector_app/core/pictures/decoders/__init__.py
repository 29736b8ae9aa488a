"""Decoders, one file for each picture format: they read a file's header, and its samples.

Each raises :class:`inspector_app.core.errors.UnreadableImageError` for faults that it can name. If the bytes are
damaged it raises ValueError (or an error of a library); :mod:`inspector_app.core.pictures.decoding` turns these into
one sentence.
"""

from PIL import Image

# Pillow's own limit is far below the pictures of a line-scan camera; `decode` checks the declared size itself.
Image.MAX_IMAGE_PIXELS = None
