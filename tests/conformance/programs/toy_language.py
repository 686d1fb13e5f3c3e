"""Lox-like: a scanner, a recursive-descent parser to dataclasses, a resolver and a tree-walking interpreter with closures and classes."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum, auto
from typing import Any, NamedTuple


class Kind(StrEnum):
    NUMBER = auto()
    STRING = auto()
    NAME = auto()
    KEYWORD = auto()
    SIGN = auto()
    END = auto()


KEYWORDS = frozenset("and class else false for fun if nil or print return super this true var while".split())
SIGNS = ("<=", ">=", "==", "!=", *"+-*/%<>=!(){},.;")


class Token(NamedTuple):
    kind: Kind
    text: str
    line: int


class ToyError(Exception):
    def __init__(self, line: int, message: str):
        super().__init__(f"line {line}: {message}")
        self.line = line


class ToySyntaxError(ToyError):
    pass


class ToyRuntimeError(ToyError):
    pass


class Return(Exception):
    def __init__(self, value):
        self.value = value


def scan(source: str) -> Iterator[Token]:
    at, line = 0, 1
    while at < len(source):
        character = source[at]
        if character == "\n":
            line += 1
        if character.isspace():
            at += 1
            continue
        if source.startswith("//", at):
            at = source.find("\n", at) if "\n" in source[at:] else len(source)
            continue
        start = at
        if character.isdigit():
            while at < len(source) and (source[at].isdigit() or source[at] == "." and source[at + 1:at + 2].isdigit()):
                at += 1
            yield Token(Kind.NUMBER, source[start:at], line)
        elif character.isidentifier():
            while at < len(source) and (source[at].isalnum() or source[at] == "_"):
                at += 1
            word = source[start:at]
            yield Token(Kind.KEYWORD if word in KEYWORDS else Kind.NAME, word, line)
        elif character == '"':
            at = source.find('"', start + 1) + 1
            if at == 0:
                raise ToySyntaxError(line, "unterminated string")
            yield Token(Kind.STRING, source[start + 1:at - 1], line)
        else:
            for sign in SIGNS:
                if source.startswith(sign, at):
                    at += len(sign)
                    yield Token(Kind.SIGN, sign, line)
                    break
            else:
                raise ToySyntaxError(line, f"unexpected {character!r}")
    yield Token(Kind.END, "", line)


@dataclass(slots=True)
class Node:
    line: int = field(kw_only=True, default=0, compare=False, repr=False)


def node(cls):
    return dataclass(cls, slots=True)


@node
class Literal(Node):
    value: Any


@node
class Name(Node):
    name: str


@node
class Assign(Node):
    name: str
    value: Node


@node
class Unary(Node):
    sign: str
    operand: Node


@node
class Binary(Node):
    sign: str
    left: Node
    right: Node


@node
class Logical(Binary):
    pass


@node
class Call(Node):
    callee: Node
    arguments: list[Node]


@node
class Get(Node):
    target: Node
    name: str


@node
class Set(Get):
    value: Node


@node
class Super(Node):
    name: str


@node
class Expression(Node):
    value: Node


@node
class Print(Expression):
    pass


@node
class ReturnStatement(Expression):
    pass


@node
class Var(Node):
    name: str
    value: Node


@node
class Block(Node):
    body: list[Node]


@node
class If(Node):
    test: Node
    then: Node
    otherwise: Node | None = None


@node
class While(Node):
    test: Node
    body: Node


@node
class Fun(Node):
    name: str
    parameters: list[str]
    body: list[Node]


@node
class Class(Node):
    name: str
    base: Name | None
    methods: list[Fun]


def left_associative(*signs, make=Binary):
    def decorate(operand):
        @functools.wraps(operand)
        def parse(self):
            left = getattr(self, operand(self))()
            while token := self.take(*signs):
                left = make(token.text, left, getattr(self, operand(self))(), line=token.line)
            return left

        return parse

    return decorate


class Parser:
    def __init__(self, source):
        self.tokens = list(scan(source))
        self.at = 0

    @property
    def now(self):
        return self.tokens[self.at]

    def take(self, *texts, kind=None):
        token = self.now
        if kind is not None and token.kind is kind or token.kind in (Kind.SIGN, Kind.KEYWORD) and token.text in texts:
            self.at += 1
            return token
        return None

    def need(self, text=None, kind=None):
        token = self.take(*([text] if text else []), kind=kind)
        if not token:
            raise ToySyntaxError(self.now.line, f"expected {text or kind} at {self.now.text or 'the end'!r}")
        return token

    def program(self):
        body = []
        while not self.take(kind=Kind.END):
            body.append(self.declaration())
        return body

    def declaration(self):
        if token := self.take("class"):
            name = self.need(kind=Kind.NAME).text
            base = None
            if self.take("<"):
                base = Name(self.need(kind=Kind.NAME).text, line=token.line)
                if base.name == name:
                    raise ToySyntaxError(token.line, f"class {name} inherits from itself")
            self.need("{")
            methods = []
            while not self.take("}"):
                methods.append(self.function())
            return Class(name, base, methods, line=token.line)
        if self.take("fun"):
            return self.function()
        if token := self.take("var"):
            name = self.need(kind=Kind.NAME).text
            value = self.expression() if self.take("=") else Literal(None)
            self.need(";")
            return Var(name, value, line=token.line)
        return self.statement()

    def function(self):
        name = self.need(kind=Kind.NAME)
        self.need("(")
        parameters = []
        while not self.take(")"):
            if parameters:
                self.need(",")
            parameters.append(self.need(kind=Kind.NAME).text)
        if len(set(parameters)) < len(parameters):
            raise ToySyntaxError(name.line, f"duplicate parameter in {name.text}")
        self.need("{")
        return Fun(name.text, parameters, self.block(), line=name.line)

    def block(self):
        body = []
        while not self.take("}"):
            if self.now.kind is Kind.END:
                raise ToySyntaxError(self.now.line, "expected '}' at the end")
            body.append(self.declaration())
        return body

    def statement(self):
        token = self.take("print", "return", "if", "while", "for", "{")
        match token and token.text:
            case "{":
                return Block(self.block(), line=token.line)
            case "print" | "return" as word:
                value = Literal(None) if word == "return" and self.now.text == ";" else self.expression()
                self.need(";")
                return {"print": Print, "return": ReturnStatement}[word](value, line=token.line)
            case "if" | "while" as word:
                self.need("(")
                test = self.expression()
                self.need(")")
                body = self.statement()
                if word == "while":
                    return While(test, body, line=token.line)
                return If(test, body, self.statement() if self.take("else") else None, line=token.line)
            case "for":
                self.need("(")
                start = None if self.take(";") else self.declaration()
                test = Literal(True) if self.now.text == ";" else self.expression()
                self.need(";")
                step = None if self.now.text == ")" else Expression(self.expression())
                self.need(")")
                body = Block([part for part in (self.statement(), step) if part])
                return Block([part for part in (start, While(test, body, line=token.line)) if part])
        value = self.expression()
        self.need(";")
        return Expression(value, line=value.line)

    def expression(self):
        left = self.either()
        if token := self.take("="):
            value = self.expression()
            match left:
                case Name(name):
                    return Assign(name, value, line=token.line)
                case Get(target, name):
                    return Set(target, name, value, line=token.line)
            raise ToySyntaxError(token.line, f"can't assign to {type(left).__name__.lower()}")
        return left

    @left_associative("or", make=Logical)
    def either(self):
        return "both"

    @left_associative("and", make=Logical)
    def both(self):
        return "comparison"

    @left_associative("<", ">", "<=", ">=", "==", "!=")
    def comparison(self):
        return "sum"

    @left_associative("+", "-")
    def sum(self):
        return "product"

    @left_associative("*", "/", "%")
    def product(self):
        return "unary"

    def unary(self):
        if token := self.take("-", "!"):
            return Unary(token.text, self.unary(), line=token.line)
        value = self.primary()
        while token := self.take("(", "."):
            if token.text == ".":
                value = Get(value, self.need(kind=Kind.NAME).text, line=token.line)
                continue
            arguments = []
            while not self.take(")"):
                if arguments:
                    self.need(",")
                arguments.append(self.expression())
            value = Call(value, arguments, line=token.line)
        return value

    def primary(self):
        token = self.now
        self.at += 1
        match token:
            case Token(Kind.NUMBER, text, line):
                return Literal(float(text) if "." in text else int(text), line=line)
            case Token(Kind.STRING, text, line):
                return Literal(text, line=line)
            case Token(Kind.NAME, text, line) | Token(Kind.KEYWORD, "this" as text, line):
                return Name(text, line=line)
            case Token(Kind.KEYWORD, "true" | "false" | "nil" as text, line):
                return Literal({"true": True, "false": False, "nil": None}[text], line=line)
            case Token(Kind.KEYWORD, "super", line):
                self.need(".")
                return Super(self.need(kind=Kind.NAME).text, line=line)
            case Token(text="("):
                value = self.expression()
                self.need(")")
                return value
        raise ToySyntaxError(token.line, f"unexpected {token.text or 'end'!r}")


class Environment(dict):
    def __init__(self, outer: Environment | None = None, **names):
        super().__init__(names)
        self.outer = outer

    def __missing__(self, name):
        if self.outer is None:
            raise NameError(f"undefined name '{name}'")
        return self.outer[name]

    def assign(self, name, value):
        scope = self
        while scope is not None:
            if name in scope:
                scope[name] = value
                return
            scope = scope.outer
        raise NameError(f"can't assign to undefined '{name}'")


@dataclass(eq=False)
class Function:
    declaration: Fun
    closure: Environment
    constructor: bool = False

    def bind(self, instance) -> Function:
        return Function(self.declaration, Environment(self.closure, this=instance), self.constructor)

    @property
    def arity(self):
        return len(self.declaration.parameters)

    def call(self, interpreter, arguments):
        scope = Environment(self.closure, **dict(zip(self.declaration.parameters, arguments)))
        try:
            interpreter.run(self.declaration.body, scope)
        except Return as result:
            if not self.constructor:
                return result.value
        return self.closure["this"] if self.constructor else None

    def __str__(self):
        return f"<fun {self.declaration.name}>"


@dataclass(eq=False)
class Native:
    function: Callable
    arity: int

    def call(self, interpreter, arguments):
        return self.function(*arguments)

    def __str__(self):
        return f"<native {self.function.__name__}>"


@dataclass(eq=False)
class ToyClass:
    name: str
    base: ToyClass | None
    methods: dict[str, Function]

    def find(self, name) -> Function | None:
        return self.methods.get(name) or (self.base.find(name) if self.base else None)

    @property
    def arity(self):
        return init.arity if (init := self.find("init")) else 0

    def call(self, interpreter, arguments):
        instance = Instance(self)
        if init := self.find("init"):
            init.bind(instance).call(interpreter, arguments)
        return instance

    def __str__(self):
        return self.name


@dataclass(eq=False)
class Instance:
    kind: ToyClass
    fields: dict[str, Any] = field(default_factory=dict)

    def __str__(self):
        return f"{self.kind.name} instance"


def text(value):
    match value:
        case None | bool():
            return {None: "nil", True: "true", False: "false"}[value]
        case float():
            return f"{value:g}"
        case _:
            return str(value)


class Interpreter:
    limit = 60

    def __init__(self):
        self.globals = Environment(
            None, len=Native(len, 1), text=Native(text, 1), max=Native(max, 2), squares=Native(lambda n: sum(i * i for i in range(n)), 1))
        self.lines: list[str] = []
        self.depth = 0

    def execute(self, source):
        self.run(Parser(source).program(), self.globals)

    def run(self, body, scope):
        for statement in body:
            self.visit(statement, scope)

    def visit(self, node, scope):
        method = getattr(self, f"visit_{type(node).__name__.lower()}")
        try:
            return method(node, scope)
        except (NameError, TypeError, ArithmeticError, AttributeError) as error:
            raise ToyRuntimeError(node.line, str(error)) from error

    def visit_literal(self, node, scope):
        return node.value

    def visit_name(self, node, scope):
        return scope[node.name]

    def visit_assign(self, node, scope):
        scope.assign(node.name, value := self.visit(node.value, scope))
        return value

    def visit_unary(self, node, scope):
        value = self.visit(node.operand, scope)
        return -value if node.sign == "-" else value is None or value is False

    def visit_binary(self, node, scope):
        left, right = self.visit(node.left, scope), self.visit(node.right, scope)
        match node.sign:
            case "==":
                return type(left) is type(right) and left == right
            case "!=":
                return left != right
            case "+" if isinstance(left, str) != isinstance(right, str):
                return text(left) + text(right)
            case "/" if isinstance(left, int) and isinstance(right, int):
                return left // right if left % right == 0 else left / right
            case sign:
                return {"+": lambda: left + right, "-": lambda: left - right, "*": lambda: left * right, "/": lambda: left / right,
                        "%": lambda: left % right, "<": lambda: left < right, ">": lambda: left > right,
                        "<=": lambda: left <= right, ">=": lambda: left >= right}[sign]()

    def visit_logical(self, node, scope):
        left = self.visit(node.left, scope)
        return left if (left is None or left is False) == (node.sign == "and") else self.visit(node.right, scope)

    def visit_call(self, node, scope):
        callee = self.visit(node.callee, scope)
        arguments = [self.visit(argument, scope) for argument in node.arguments]
        if not hasattr(callee, "call"):
            raise TypeError(f"{text(callee)} can't be called")
        if callee.arity != len(arguments):
            raise TypeError(f"{callee} takes {callee.arity} arguments, not {len(arguments)}")
        if self.depth >= self.limit:
            raise ToyRuntimeError(node.line, "stack overflow")
        self.depth += 1
        try:
            return callee.call(self, arguments)
        finally:
            self.depth -= 1

    def visit_get(self, node, scope):
        match self.visit(node.target, scope):
            case Instance(fields=fields) if node.name in fields:
                return fields[node.name]
            case Instance(kind=kind) as instance if method := kind.find(node.name):
                return method.bind(instance)
            case other:
                raise AttributeError(f"{text(other)} has no '{node.name}'")

    def visit_set(self, node, scope):
        target = self.visit(node.target, scope)
        if not isinstance(target, Instance):
            raise AttributeError(f"{text(target)} has no fields")
        target.fields[node.name] = value = self.visit(node.value, scope)
        return value

    def visit_super(self, node, scope):
        if not (method := scope["super"].find(node.name)):
            raise AttributeError(f"super has no '{node.name}'")
        return method.bind(scope["this"])

    def visit_expression(self, node, scope):
        self.visit(node.value, scope)

    def visit_print(self, node, scope):
        self.lines.append(text(self.visit(node.value, scope)))

    def visit_returnstatement(self, node, scope):
        raise Return(self.visit(node.value, scope))

    def visit_var(self, node, scope):
        scope[node.name] = self.visit(node.value, scope)

    def visit_block(self, node, scope):
        self.run(node.body, Environment(scope))

    def visit_if(self, node, scope):
        branch = node.then if self.visit(node.test, scope) not in (None, False) else node.otherwise
        if branch is not None:
            self.visit(branch, scope)

    def visit_while(self, node, scope):
        while self.visit(node.test, scope) not in (None, False):
            self.visit(node.body, scope)

    def visit_fun(self, node, scope):
        scope[node.name] = Function(node, scope)

    def visit_class(self, node, scope):
        base = self.visit(node.base, scope) if node.base else None
        if node.base and not isinstance(base, ToyClass):
            raise TypeError(f"{text(base)} is no class")
        inner = Environment(scope, super=base) if base else scope
        scope[node.name] = ToyClass(node.name, base, {method.name: Function(method, inner, method.name == "init") for method in node.methods})


def run(title, source):
    interpreter = Interpreter()
    try:
        interpreter.execute(source)
    except ToyError as error:
        interpreter.lines.append(f"{type(error).__name__} {error}" + (f" <- {type(error.__cause__).__name__}" if error.__cause__ else ""))
    print(f"{title}: {' | '.join(interpreter.lines)}")


run("arithmetic", 'print 1 + 2 * 3 - 4 / 2; print (1 + 2) * -3 % 5; print 7 / 2; print 1.5 + 1.5; print "n = " + 3; print !nil == true;')
run("logic", 'print nil or "default"; print 1 and 2; print false and boom; print 1 == 1.0; print "a" < "b"; print nil;')
run("closures", """
    fun counter(step) { var n = 0; fun next() { n = n + step; return n; } return next; }
    var one = counter(1); var ten = counter(10);
    one(); one(); ten();
    print one() + ten(); print counter; print len; print one() == one();
""")
run("loops", """
    var a = 0; var b = 1;
    for (var i = 0; i < 20; i = i + 1) { var t = a; a = b; b = t + b; if (i % 5 == 4) print a; }
    while (a > 10) a = a / 2 - a % 2;
    print a; // the rest
    { var a = "inner"; print a; } print a > 0;
""")
run("recursion", "fun fib(n) { if (n < 2) return n; return fib(n - 1) + fib(n - 2); } print fib(15); fun nothing() {} print nothing(); print squares(10);")
run("classes", """
    class Shape { init(name) { this.name = name; } area() { return 0; } show() { return this.name + " " + this.area(); } }
    class Square < Shape { init(side) { super.init("square"); this.side = side; return 5; } area() { return this.side * this.side; } }
    class Tall < Square { area() { return super.area() * 2; } }
    var s = Tall(3); print s.show(); s.side = 4; print s.area(); var m = s.area; s.side = 5; print m(); print s; print Shape; print Square(2).name;
""")
for number, source in enumerate([
    "print 1 +;", "var 1 = 2;", 'print "open;', "print 1\nprint 2;", "1 + 2 = 3;", "fun f(a, a) {}", "{ print 1;", "print @;", "class A < A {}",
    "print x;", "x = 1;", '\n\nprint "a" - 1;', "print 1 / 0;", "print -nil;", "nil();", "fun f(a) {} f();", "class A {} print A().b;",
    "fun f() { return f(); } f();", "var A = 1; class B < A {}", "class A {} class B < A { m() { super.n(); } } B().m();", "len(5);", "var s = 3; s.x = 1;",
], 1):
    run(f"error {number}", source)
print(Parser("var x = 1 + 2 * y;").program())
print(Binary("+", Literal(1, line=3), Literal(2)) == Binary("+", Literal(1), Literal(2, line=9)), Set.__match_args__, [*Kind])
print([token.text for token in scan("if(a>=b)c!=3.5.x")], Kind.NAME == "name", f"{Kind.END:>5}")
try:
    Literal(1).extra = 2
except AttributeError as error:
    print(error)
