"""Names of a module that are loaded from another one when they are first asked for."""  # hidden


def lazily(space, **modules):
    # The __getattr__ and __dir__ of the module with these globals. modules: its names in each of the others.
    places = {name: module for module, names in modules.items() for name in names.split()}

    def __getattr__(name):
        if name not in places:
            raise AttributeError(f"module {space['__name__']!r} has no attribute {name!r}")
        found = space[name] = getattr(__import__(places[name]), name)
        return found

    def __dir__():
        return [*{**space, **places}]

    return __getattr__, __dir__
