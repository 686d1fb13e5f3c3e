"""Random moves on a small Go-like board with captures: lists, flood fill, a linear congruential generator."""

SIZE = 9
NEIGHBOURS = [[p + d for d, ok in ((1, p % SIZE < SIZE - 1), (-1, p % SIZE > 0), (SIZE, p < SIZE * (SIZE - 1)), (-SIZE, p >= SIZE)) if ok]
              for p in range(SIZE * SIZE)]


class Board:
    def __init__(self, seed):
        self.stones = [0] * (SIZE * SIZE)
        self.seed = seed
        self.captured = [0, 0, 0]

    def random(self, n):
        self.seed = (self.seed * 1103515245 + 12345) & 0x7FFFFFFF
        return (self.seed >> 8) % n

    def group(self, p):
        colour = self.stones[p]
        seen, todo, free = {p}, [p], 0
        while todo:
            for q in NEIGHBOURS[todo.pop()]:
                stone = self.stones[q]
                if stone == 0:
                    free += 1
                elif stone == colour and q not in seen:
                    seen.add(q)
                    todo.append(q)
        return seen, free

    def play(self, p, colour):
        self.stones[p] = colour
        for q in NEIGHBOURS[p]:
            if self.stones[q] == 3 - colour:
                group, free = self.group(q)
                if not free:
                    for s in group:
                        self.stones[s] = 0
                    self.captured[colour] += len(group)
        if not self.group(p)[1]:
            self.stones[p] = 0
            return False
        return True

    def playout(self, moves):
        colour = 1
        for _ in range(moves):
            empty = [p for p, s in enumerate(self.stones) if s == 0]
            if len(empty) < 2:
                break
            self.play(empty[self.random(len(empty))], colour)
            colour = 3 - colour
        return sum(self.captured) * 1000 + sum(self.stones)


assert sum(Board(seed).playout(120) for seed in range(12)) == 521068
