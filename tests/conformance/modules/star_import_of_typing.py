from typing import *

print(List[int], Optional[str], Callable[[int], str], Deque[int], TypeVar("T"), SupportsInt.__name__, TextIO.__name__, ForwardRef("x"), AnyStr)
