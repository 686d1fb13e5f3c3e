def tree(cls, depth=0):
    if cls.__module__ == "builtins":
        print("  " * depth + cls.__name__)
        for sub in sorted(cls.__subclasses__(), key=lambda c: c.__name__): tree(sub, depth + 1)
tree(BaseException)
print(EnvironmentError is OSError, IOError is OSError, BaseException.__mro__)
