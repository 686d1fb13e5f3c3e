class R:
    def __repr__(self):
        return undefined_name
print([1, R()])
