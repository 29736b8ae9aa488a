"""One file a picture format: what a file's header says, and its samples, or why there are none.

Each raises :class:`inspector_app.core.errors.UnreadableImageError` with a sentence of its own where it has one, and
ValueError (or what a library raises) where the bytes are damaged; :mod:`inspector_app.core.pictures.decoding` makes one
sentence of those.
"""

from PIL import Image

# Pillow's own limit warns far below what a line-scan camera delivers; `decode` checks the declared size itself.
Image.MAX_IMAGE_PIXELS = None
