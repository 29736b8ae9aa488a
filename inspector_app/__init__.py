"""Inspector: visual inspection learned from good parts alone."""

import os

# The steps of OpenCV and BLAS are small here, and their threads would fight OpenVINO's for the cores: with OpenCV's
# alone a part costs a tenth more, one in twenty a seventh. Both read this when they are first imported.
os.environ.setdefault("OPENCV_FOR_THREADS_NUM", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

__version__ = "0.2.0"
