rows = [("apple", 3, 0.5), ("kiwi", 12, 1.25), ("watermelon", 100, 12.0)]
print(f"{'name':<12}|{'qty':>5}|{'price':>8}")
print("-" * 27)
for name, qty, price in rows:
    print(f"{name:<12}|{qty:>5}|{price:>8.2f}")
total = sum(q * p for _, q, p in rows)
print(f"{'total':<12}|{'':>5}|{total:>8,.2f}", f"{total:e}", f"{total:.3g}", f"{0.256:.1%}", f"{1234567:,} {1234567:_} {255:#x} {255:#b} {255:08b} {-5:+d} {5: d}", f"{True} {True:d} {None!s:>6} {'x' * 3:-^9}")
print("\n".join(f"{i:>2} x {j} = {i * j:<3}|" for i in (1, 10) for j in (2, 3)))
