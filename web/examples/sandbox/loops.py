for number in range(1, 16):
    print("FizzBuzz" if number % 15 == 0 else "Fizz" if number % 3 == 0 else "Buzz" if number % 5 == 0 else number, end=" ")
print()

n, steps = 27, 0
while n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps += 1
print("27 reaches 1 after", steps, "steps")

for index, letter in enumerate("abc", start=1):
    print(index, letter * index)

for n in range(2, 20):
    for divisor in range(2, n):
        if n % divisor == 0:
            break
    else:
        print(n, "is prime")
