"""A generator of chess moves: a board in one list, attacks by rays, castling, en passant, promotion, notation, and counts of move trees."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass, field, replace
from enum import IntEnum
from functools import cache, cached_property
from operator import attrgetter
from typing import ClassVar, NamedTuple


class Colour(IntEnum):
    WHITE = 1
    BLACK = -1

    def __neg__(self):
        return Colour(-self.value)

    @property
    def home(self):
        return 0 if self is Colour.WHITE else 7


WHITE, BLACK = Colour


class Square(int):
    """0 to 63, a1 first."""

    __slots__ = ()
    _cache: ClassVar[list[Square]] = []

    def __new__(cls, value):
        if isinstance(value, str):
            if len(value) != 2 or value[0] not in "abcdefgh" or value[1] not in "12345678":
                raise ValueError(f"{value!r} is no square")
            value = "abcdefgh".index(value[0]) + 8 * (int(value[1]) - 1)
        return cls._cache[value] if cls._cache else super().__new__(cls, value)

    @property
    def file(self):
        return self % 8

    @property
    def rank(self):
        return self // 8

    def step(self, files, ranks) -> Square | None:
        file, rank = self.file + files, self.rank + ranks
        return Square(file + 8 * rank) if 0 <= file < 8 and 0 <= rank < 8 else None

    def __str__(self):
        return "abcdefgh"[self.file] + str(self.rank + 1)

    __repr__ = __str__


Square._cache = [Square(number) for number in range(64)]
STRAIGHT = ((1, 0), (-1, 0), (0, 1), (0, -1))
DIAGONAL = tuple(itertools.product((1, -1), repeat=2))
LEAPS = tuple((a, b) for a, b in itertools.product((1, 2, -1, -2), repeat=2) if abs(a) != abs(b))


class Kind(NamedTuple):
    letter: str
    steps: tuple
    slides: bool
    value: int


PAWN, KNIGHT, BISHOP, ROOK, QUEEN, KING = KINDS = [
    Kind("p", (), False, 1), Kind("n", LEAPS, False, 3), Kind("b", DIAGONAL, True, 3), Kind("r", STRAIGHT, True, 5),
    Kind("q", STRAIGHT + DIAGONAL, True, 9), Kind("k", STRAIGHT + DIAGONAL, False, 0)]
BY_LETTER = {kind.letter: kind for kind in KINDS}


@dataclass(frozen=True, slots=True)
class Piece:
    kind: Kind
    colour: Colour

    @staticmethod
    @cache
    def of(letter: str) -> Piece:
        return Piece(BY_LETTER[letter.lower()], WHITE if letter.isupper() else BLACK)

    def __str__(self):
        return self.kind.letter.upper() if self.colour is WHITE else self.kind.letter


@dataclass(frozen=True, order=True)
class Move:
    source: Square
    target: Square
    promotion: Kind | None = field(default=None, compare=True)
    capture: bool = field(default=False, compare=False)

    def __str__(self):
        return f"{self.source}{self.target}{self.promotion.letter if self.promotion else ''}"


class IllegalMove(ValueError):
    def __init__(self, text, position):
        super().__init__(f"{text} is not legal for {position.turn.name.lower()} in move {position.number}")
        self.position = position


@cache
def ray(square: Square, direction: tuple[int, int]) -> tuple[Square, ...]:
    squares = []
    while (square := square.step(*direction)) is not None:
        squares.append(square)
    return tuple(squares)


@dataclass
class Position:
    board: list[Piece | None]
    turn: Colour = WHITE
    castling: frozenset[str] = frozenset("KQkq")
    passing: Square | None = None
    quiet: int = 0
    number: int = 1

    START: ClassVar[str] = "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1"

    @classmethod
    def parse(cls, text: str = START) -> Position:
        placement, turn, castling, passing, *counts = text.split()
        board = []
        for line in reversed(placement.split("/")):
            row = []
            for character in line:
                row += [None] * int(character) if character.isdigit() else [Piece.of(character)]
            if len(row) != 8:
                raise ValueError(f"{line!r} has {len(row)} squares")
            board += row
        return cls(board, {"w": WHITE, "b": BLACK}[turn], frozenset(castling.strip("-")), None if passing == "-" else Square(passing), *map(int, counts))

    def __str__(self):
        lines = []
        for rank in reversed(range(8)):
            row = self.board[rank * 8:rank * 8 + 8]
            lines.append("".join(str(len([*group])) if empty else "".join(map(str, group)) for empty, group in itertools.groupby(row, lambda piece: piece is None)))
        castling = "".join(sorted(self.castling)) or "-"
        return f"{'/'.join(lines)} {'wb'[self.turn is BLACK]} {castling} {self.passing or '-'} {self.quiet} {self.number}"

    def show(self):
        for rank in reversed(range(8)):
            print(f"{rank + 1} " + " ".join(str(self.board[rank * 8 + file] or ".") for file in range(8)))
        print("  a b c d e f g h")

    def __getitem__(self, square):
        return self.board[Square(square)]

    def pieces(self, colour) -> Iterator[tuple[Square, Piece]]:
        for square, piece in enumerate(self.board):
            if piece is not None and piece.colour is colour:
                yield Square(square), piece

    def attackers(self, square: Square, colour: Colour) -> Iterator[Square]:
        for files in (1, -1):
            if (source := square.step(files, -colour)) is not None and self.board[source] == Piece(PAWN, colour):
                yield source
        for steps, kinds, far in ((LEAPS, (KNIGHT,), False), (STRAIGHT, (ROOK, QUEEN), True), (DIAGONAL, (BISHOP, QUEEN), True), (STRAIGHT + DIAGONAL, (KING,), False)):
            for step in steps:
                for source in ray(square, step)[:None if far else 1]:
                    if (piece := self.board[source]) is not None:
                        if piece.colour is colour and piece.kind in kinds:
                            yield source
                        break

    def in_check(self, colour: Colour | None = None) -> bool:
        colour = self.turn if colour is None else colour
        king = Square(self.board.index(Piece(KING, colour)))
        return next(self.attackers(king, -colour), None) is not None

    def candidates(self) -> Iterator[Move]:
        for source, piece in self.pieces(self.turn):
            if piece.kind is PAWN:
                yield from self.pawn_moves(source)
                continue
            for step in piece.kind.steps:
                for target in ray(source, step):
                    other = self.board[target]
                    if other is None or other.colour is not self.turn:
                        yield Move(source, target, capture=other is not None)
                    if other is not None or not piece.kind.slides:
                        break
        yield from self.castling_moves()

    def pawn_moves(self, source):
        last = 7 - self.turn.home
        targets = []
        if (ahead := source.step(0, self.turn)) is not None and self.board[ahead] is None:
            targets.append((ahead, False))
            if source.rank == self.turn.home + self.turn and self.board[two := ahead.step(0, self.turn)] is None:
                targets.append((two, False))
        for files in (-1, 1):
            if (target := source.step(files, self.turn)) is not None:
                other = self.board[target]
                if target == self.passing or other is not None and other.colour is not self.turn:
                    targets.append((target, True))
        for target, capture in targets:
            for kind in (QUEEN, ROOK, BISHOP, KNIGHT) if target.rank == last else (None,):
                yield Move(source, target, kind, capture)

    def castling_moves(self):
        king = Square(4 + 8 * self.turn.home)
        for letter, rook_file, empty in (("k", 7, (5, 6)), ("q", 0, (1, 2, 3))):
            right = letter.upper() if self.turn is WHITE else letter
            if right not in self.castling or any(self.board[king - 4 + file] for file in empty):
                continue
            path = [king.step(way, 0) for way in ((0, 1, 2) if letter == "k" else (0, -1, -2))]
            if not any(next(self.attackers(square, -self.turn), None) is not None for square in path):
                yield Move(king, path[-1])

    def play(self, move: Move) -> Position:
        board = copy(self.board)
        piece, board[move.source] = board[move.source], None
        lost = board[move.target]
        board[move.target] = Piece(move.promotion, self.turn) if move.promotion else piece
        passing = None
        if piece.kind is PAWN:
            if move.target == self.passing:
                board[move.target.step(0, -self.turn)] = None
            if abs(move.target - move.source) == 16:
                passing = move.source.step(0, self.turn)
        if piece.kind is KING and abs(move.target - move.source) == 2:
            corner, side = (7, -1) if move.target > move.source else (0, 1)
            rook = move.source - 4 + corner
            board[move.target + side], board[rook] = board[rook], None
        corners = {0: "Q", 4: "KQ", 7: "K", 56: "q", 60: "kq", 63: "k"}
        castling = self.castling.difference(*(corners.get(square, "") for square in (move.source, move.target)))
        quiet = 0 if lost or piece.kind is PAWN else self.quiet + 1
        return replace(self, board=board, turn=-self.turn, castling=castling, passing=passing, quiet=quiet, number=self.number + (self.turn is BLACK))

    def legal(self) -> Iterator[tuple[Move, Position]]:
        for move in self.candidates():
            if not (after := self.play(move)).in_check(self.turn):
                yield move, after

    def notation(self, move: Move) -> str:
        piece = self.board[move.source]
        after = self.play(move)
        if piece.kind is KING and abs(move.target - move.source) == 2:
            text = "O-O" if move.target > move.source else "O-O-O"
        elif piece.kind is PAWN:
            text = f"{str(move.source)[0]}x{move.target}" if move.capture else str(move.target)
            text += f"={move.promotion.letter.upper()}" if move.promotion else ""
        else:
            twins = [other.source for other, _ in self.legal() if other.target == move.target and other.source != move.source and self.board[other.source] == piece]
            source = str(move.source)
            match [twin.file == move.source.file for twin in twins], [twin.rank == move.source.rank for twin in twins]:
                case [], []:
                    source = ""
                case files, _ if not any(files):
                    source = source[0]
                case _, ranks if not any(ranks):
                    source = source[1]
            text = f"{piece.kind.letter.upper()}{source}{'x' * move.capture}{move.target}"
        if after.in_check():
            text += "+" if any(True for _ in after.legal()) else "#"
        return text

    @cached_property
    def material(self) -> int:
        return sum(piece.kind.value * piece.colour for piece in self.board if piece)


class Game:
    def __init__(self, text=Position.START):
        self.positions = [Position.parse(text)]
        self.moves: list[str] = []

    @property
    def now(self):
        return self.positions[-1]

    def play(self, *texts: str):
        for text in texts:
            for move, after in self.now.legal():
                if text in (str(move), notation := self.now.notation(move), notation.rstrip("+#")):
                    self.positions.append(after)
                    self.moves.append(notation)
                    break
            else:
                raise IllegalMove(text, self.now)
        return self

    @contextmanager
    def trying(self, *texts):
        mark = len(self.positions), len(self.moves)
        try:
            yield self.play(*texts)
        finally:
            del self.positions[mark[0]:], self.moves[mark[1]:]

    @property
    def result(self):
        if not any(True for _ in self.now.legal()):
            return f"{(-self.now.turn).name} wins" if self.now.in_check() else "stalemate"
        same = Counter(str(position).rsplit(" ", 2)[0] for position in self.positions)
        if max(same.values()) >= 3:
            return "repetition"
        return "50 moves" if self.now.quiet >= 100 else None

    def __str__(self):
        return " ".join(f"{number}.{' '.join(pair)}" for number, pair in enumerate(itertools.batched(self.moves, 2), 1))


def count_leaves(position: Position, depth: int) -> int:
    if depth == 0:
        return 1
    return sum(count_leaves(after, depth - 1) for _, after in position.legal())


start = Position.parse()
start.show()
print(str(start) == Position.START, [count_leaves(start, depth) for depth in range(4)], start.material)
tricky = Position.parse("r3k2r/p1ppqpb1/bn2pnp1/3PN3/1p2P3/2N2Q1p/PPPBBPPP/R3K2R w KQkq - 0 1")
print([count_leaves(tricky, depth) for depth in (1, 2)], sorted(tricky.notation(move) for move, _ in tricky.legal()))
for text, expected in (("8/2p5/3p4/KP5r/1R3p1k/8/4P1P1/8 w - - 0 1", [14, 191]), ("n1n5/PPPk4/8/8/8/8/4Kppp/5N1N b - - 0 1", [24, 496])):
    position = Position.parse(text)
    print([count_leaves(position, depth) for depth in (1, 2)] == expected, sum(1 for move, _ in position.legal() if move.promotion), str(position) == text)

game = Game().play("e4", "e5", "Bc4", "Nc6", "Qh5", "Nf6", "Qxf7")
print(game, game.result, game.now, sep=" | ")
game.now.show()
passing = Game().play("e4", "a6", "e5", "d5", "exd6", "b5", "dxc7", "b4", "cxb8=N", "b3")
print(passing, passing.now.material, passing.now["b8"], passing.now.passing)
castle = Game("r3k2r/8/8/8/8/8/8/R3K2R w KQkq - 4 10").play("e1g1", "O-O-O", "Rfe1")
print(castle, castle.now, [str(move) for move, _ in castle.now.legal() if castle.now.board[move.source].kind is KING])
twins = Position.parse("8/8/8/1N3N2/8/1N6/8/k3K2R w K - 0 1")
print(sorted(twins.notation(move) for move, _ in twins.legal() if twins[move.source].kind is KNIGHT and move.target == Square("d4")), twins.in_check(BLACK))
print(Game("7k/5Q2/8/8/8/8/8/K7 b - - 0 1").result, Game("7k/6Q1/6K1/8/8/8/8/8 b - - 0 1").result, Game().play(*["Nf3", "Nf6", "Ng1", "Ng8"] * 2).result)
with game.trying() as same, castle.trying("Kb8", "Rad1"):
    print(castle.moves, castle.now.quiet)
print(castle.moves, len(game.positions))


def attempt(function):
    try:
        print(function())
    except (ValueError, KeyError, IndexError, AttributeError) as error:
        print(f"{type(error).__name__}: {error}")


attempt(lambda: Game().play("e4", "e4"))
attempt(lambda: Game().play("Ke2"))
attempt(lambda: game.play("a6"))
attempt(lambda: Square("i9"))
attempt(lambda: Position.parse("9/8/8/8/8/8/8/8 w - -"))
attempt(lambda: Position.parse("xnbqkbnr/8/8/8/8/8/8/8 w - -"))
attempt(lambda: Position.parse("8/8/8/8/8/8/8/8 w - -").in_check())
attempt(lambda: setattr(Square("a1"), "name", 1))
attempt(lambda: Position.parse("8 w"))
groups = defaultdict(list)
for move, _ in start.legal():
    groups[start.board[move.source].kind.letter].append(move)
print({letter: len(moves) for letter, moves in groups.items()}, max(groups["n"]), min(groups["p"], key=attrgetter("target")), ray.cache_info().currsize > 100)
print(sorted({Move(Square("a2"), Square("a4")), Move(Square("a2"), Square("a3")), Move(Square(8), Square(16), capture=True)}), Square("h8") is Square(63), -WHITE, Piece.of("q"))
