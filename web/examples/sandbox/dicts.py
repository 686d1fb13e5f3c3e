text = "the cat and the dog and the bird"

counts = {}
for word in text.split():
    counts[word] = counts.get(word, 0) + 1

for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
    print(f"{word:<5} {'#' * count} {count}")

print("longest:", max(counts, key=len))
print("merged:", {"a": 1, "b": 2} | {"b": 3})
counts
