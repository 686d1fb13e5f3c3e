"""Modules that the host gives: imports, packages, errors inside them, and what is no module."""

import pytest

import hognose

SHOP = {
    "shop": "from .prices import table\ndef total(basket):\n    return sum(table[name] for name in basket)\n",
    "shop.prices": "table = {'apple': 3, 'pear': 4}\n",
    "greeting": "hello = 'hello'\n",
}


def test_a_module_and_a_package():
    code = "import greeting, shop\nfrom shop import prices\n(greeting.hello, shop.total(['apple', 'pear']), prices.__name__, shop.__file__)"
    assert hognose.run(code, modules=SHOP) == ("hello", 7, "shop.prices", "shop/__init__.py")


def test_every_way_to_run_takes_them():
    program = hognose.Program("import greeting\ngreeting.hello")
    assert program.run(modules=SHOP) == "hello"
    assert program.execute(modules=SHOP).value == "hello"
    assert program.start(modules=SHOP).value == "hello"
    session = hognose.Session(modules=SHOP)
    session.run("import shop")
    assert session.run("shop.total(['pear'])") == 4
    assert program.execute().error.type_name == "ModuleNotFoundError"


def test_each_run_has_its_own():
    program = hognose.Program("import m\nm.n += 1\nm.n")
    assert [program.run(modules={"m": f"n = {n}"}) for n in (1, 10)] == [2, 11]


def test_an_error_in_a_module_shows_its_file_and_line():
    error = hognose.Program("import broken").execute(modules={"broken": "x = 1\nx / 0\n"}).error
    assert error.type_name == "ZeroDivisionError"
    assert 'File "broken.py", line 2, in <module>' in error.traceback


def test_a_syntax_error_in_a_module():
    error = hognose.Program("import broken").execute(modules={"broken": "def f(:\n"}).error
    assert error.type_name == "SyntaxError"
    assert 'File "broken.py", line 1' in error.traceback


def test_a_module_is_within_the_limits():
    result = hognose.Program("import busy").execute(modules={"busy": "while True: pass"}, limits=hognose.Limits(max_steps=100_000))
    assert isinstance(result.error, hognose.LimitError)


@pytest.mark.parametrize(
    ("modules", "message"),
    [
        (["m"], "modules must be a mapping of names to sources, not 'list'"),
        ({"a b": ""}, "modules: 'a b' is no name of a module"),
        ({"a..b": ""}, "modules: 'a..b' is no name of a module"),
        ({1: ""}, "modules: 1 is no name of a module"),
        ({"m": b""}, "modules['m'] must be"),
    ],
)
def test_what_is_no_module(modules, message):
    with pytest.raises(hognose.HostError) as caught:
        hognose.run("1", modules=modules)
    assert message in str(caught.value)
