import hognose

count = hognose.Program("""
counts = {}
for word in text.split():
    counts[word] = counts.get(word, 0) + 1
counts
""", inputs=["text"])

for text in ["the cat and the dog and the bird", "to be or not to be"]:
    counts = count.run(inputs={"text": text})
    for word, number in sorted(counts.items(), key=lambda item: -item[1]):
        print(f"{word:<5} {'#' * number}")
    print()
