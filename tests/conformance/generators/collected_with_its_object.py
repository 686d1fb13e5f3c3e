# An object and its generator die together: __del__ comes before the generator is closed.
import gc


class Owner:
    def __del__(self):
        print("__del__")
        self.generator.close()


def guarded(owner):
    try:
        yield
    finally:
        print("finally", owner.__dict__.pop("generator") is not None)


owner = Owner()
owner.generator = guarded(owner)
next(owner.generator)
del owner
gc.collect()
print("end")
