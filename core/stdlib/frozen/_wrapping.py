"""What a function that stands for another one takes over from it."""  # hidden

__name__ = 'functools'

WRAPPER_ASSIGNMENTS = tuple([f'__{name}__' for name in ('module', 'name', 'qualname', 'doc', 'annotate', 'type_params')])
WRAPPER_UPDATES = ('__dict__',)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        value = getattr(wrapped, name, wrapper)
        if value is not wrapper:
            setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper
