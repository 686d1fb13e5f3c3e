# The value of the last line is the result of the program.
a = 6
b = 7
print("Hello from the sandbox")
a * b
