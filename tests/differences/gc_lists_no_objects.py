# gc.get_objects() and gc.get_referrers() answer empty lists. A list of all objects would hand a program what is not its own: the
# machine's and the host's objects, half-made ones, and garbage that a collection has not met yet, in an order that says how memory is laid out.
# gc.get_referents() of an object and weak references tell a program what it holds itself.
import gc

kept = [object()]
print(gc.get_objects(), gc.get_objects(generation=2), gc.get_referrers(kept[0]), len(gc.get_referents(kept)))
