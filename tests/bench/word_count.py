"""Counting words of a text: split, dict updates, sorting by count."""

PARTS = "the quick brown fox jumps over the lazy dog and runs into a quiet forest where the snake sleeps under old leaves".split()
text = " ".join(PARTS[(i * 7 + i // 5) % len(PARTS)] + ("," if i % 11 == 0 else "") for i in range(40000))
counts = {}
for word in text.lower().replace(",", "").split():
    counts[word] = counts.get(word, 0) + 1
lengths = {}
for word, n in counts.items():
    lengths.setdefault(len(word), []).append((n, word))
top = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
assert sum(counts.values()) == 40000 and len(counts) == len(set(PARTS))
assert top[0][0] == "the", top[:3]
letters = {}
for letter in text:
    letters[letter] = letters.get(letter, 0) + 1
assert letters[" "] == 39999
