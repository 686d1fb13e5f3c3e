class OutOfStock(Exception):
    def __init__(self, item, wanted, left):
        super().__init__(f"{wanted} x {item} wanted, {left} left")
        self.item = item


stock = {"apple": 3, "pear": 0}


def take(item, count):
    if stock[item] < count:
        raise OutOfStock(item, count, stock[item])
    stock[item] -= count
    return stock[item]


for item, count in [("apple", 2), ("pear", 1), ("plum", 1), ("apple", 0)]:
    try:
        left = take(item, count)
        share = 100 / count
    except OutOfStock as error:
        print("out of stock:", error)
    except (KeyError, ZeroDivisionError) as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print(f"took {count} x {item}, {left} left, {share:.0f} % each")
    finally:
        print("  - next -")

# An error that nobody catches ends the program with a traceback.
take("pear", 5)
