class Account:
    def __init__(self, balance): self.balance = balance
    def withdraw(self, n):
        if n > self.balance:
            raise ValueError(f"cannot withdraw {n}, have {self.balance}")
        self.balance -= n
    def __add__(self, other):
        self.withdraw(other.missing)
acc = Account(10)
acc.withdraw(3)
print(acc.balance)
acc + acc
