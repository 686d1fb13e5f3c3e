from ._hognose import *
