# The import statement. Modules come from the native table and the frozen ones; both are made by _find_module.


def import_name(name, globals_, fromlist, level):
    modules = _modules()
    if level < 0:
        raise ValueError("level must be >= 0")
    if level > 0:
        globals_ = globals_ or {}
        package = globals_.get("__package__")
        if package is None:
            package = globals_.get("__name__")
            if package is None:
                raise KeyError("'__name__' not in globals")
            if "__path__" not in globals_:
                package = package.rpartition(".")[0]
        if not _isinstance(package, str):
            raise TypeError("package must be a string")
        if not package:
            raise ImportError("attempted relative import with no known parent package")
        while level > 1:
            if "." not in package:
                raise ImportError("attempted relative import beyond top-level package")
            package = package.rpartition(".")[0]
            level -= 1
        base = package
        full = f"{package}.{name}" if name else package
    else:
        if not name:
            raise ValueError("Empty module name")
        base = ""
        full = name
    module = modules.get(full)
    if module is None:
        module = import_module(full)
    if not fromlist:
        if base:
            if not name:
                return module
            return modules[full[: len(base) + 1 + len(name.partition(".")[0])]]
        if "." in name:
            return modules[name.partition(".")[0]]
        return module
    if hasattr(module, "__path__"):
        for item in fromlist:
            if item == "*":
                for exported in getattr(module, "__all__", ()):
                    if not hasattr(module, exported):
                        import_submodule(full, exported)
            elif not hasattr(module, item):
                import_submodule(full, item)
    return module


def import_submodule(package, name):
    full = f"{package}.{name}"
    try:
        import_module(full)
    except ModuleNotFoundError as error:
        if error.name != full:
            raise


def import_module(name):
    modules = _modules()
    if name in modules:
        module = modules[name]
        if module is None:
            raise ModuleNotFoundError(f"import of {name} halted; None in sys.modules", name=name)
        return module
    parent_name, _, child = name.rpartition(".")
    parent = None
    if parent_name:
        if parent_name not in modules:
            import_module(parent_name)
        if name in modules:
            return modules[name]
        parent = modules[parent_name]
        if not hasattr(parent, "__path__"):
            raise ModuleNotFoundError(f"No module named '{name}'; '{parent_name}' is not a package", name=name)
    found = _find_module(name)
    if found is None:
        raise ModuleNotFoundError(f"No module named '{name}'", name=name)
    if _isinstance(found, tuple):
        module, code = found
        try:
            warnings = _take_warnings()
            if warnings is not None:
                warn_of_code(warnings, code)
            _run_code(code, _module_dict(module))
        except BaseException:
            modules.pop(name, None)
            raise
        module = modules[name]
    else:
        module = found
    if parent is not None:
        setattr(parent, child, module)
    return module


def warn_of_code(warnings, code):
    warn = import_module("warnings").warn_explicit
    failed = _isinstance(code, SyntaxError)
    filename = code.filename if failed else code.co_filename
    for message, line, offset, end_line, end_offset, text in warnings:
        try:
            warn(message, SyntaxWarning, filename, line)
            continue
        except SyntaxWarning:
            pass
        # As an error it says nothing of the future.
        message = message.replace("Such sequences will not work in the future. ", "")
        raise SyntaxError(message, (filename, line, offset, text, end_line, end_offset))
    if failed:
        raise code
    return code


def run_warned(warnings, code, globals_, locals_):
    warn_of_code(warnings, code)
    return _run_code(code, globals_, locals_)


def exec_code(code, globals_, locals_):
    # exec() of a code object, which may be an expression's; its value is nobody's.
    _run_code(code, globals_, locals_)
