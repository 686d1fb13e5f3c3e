from dataclasses import *
from dataclasses import FrozenInstanceError

@dataclass
class Post:
    x: int
    def __post_init__(self):
        if self.x < 0: raise ValueError("neg")
Post(1)
Post(-1)
