text = "The hognose plays dead, then peeks."

print(text.upper())
print(text[::-1])
print(text.replace("hognose", "snake"))
words = [word.strip(".,") for word in text.split()]
print(" | ".join(word.title() for word in words))
print({word: len(word) for word in words})

for name, price in [("tea", 2.5), ("cake", 13.75)]:
    print(f"{name:<8}{price:>8.2f} {'*' * int(price)}")

print("naïve café, Ω, 蛇, 🐍:", len("🐍"), "character")
