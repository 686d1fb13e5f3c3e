numbers = [5, 2, 9, 1, 7]

numbers.append(4)
print("numbers:", numbers)
print("sorted:", sorted(numbers), "largest first:", sorted(numbers, reverse=True))
print("the middle:", numbers[2:4], "the last:", numbers[-1])
print("squares of the odd ones:", [n * n for n in numbers if n % 2])

first, *rest = numbers
print("first:", first, "rest:", rest)

grid = [[row * column for column in range(1, 6)] for row in range(1, 6)]
for row in grid:
    print(*(f"{value:3}" for value in row))
print("turned:", [list(column) for column in zip(*grid)][0])
