"""Inspector: visual inspection learned from good parts alone."""

import os

# OpenCV's steps are small here, and its threads would fight OpenVINO's for the cores: a part costs a tenth more then,
# one in twenty a seventh. It reads this when it is first imported.
os.environ.setdefault("OPENCV_FOR_THREADS_NUM", "1")

__version__ = "0.1.0"
