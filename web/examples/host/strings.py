import hognose

program = hognose.Program("""
words = text.split()
{
    'shouted': text.upper(),
    'backwards': text[::-1],
    'lengths': {word: len(word) for word in words},
}
""", inputs=["text"])

for text in ["the hognose plays dead", "naïve café, Ω, 蛇, 🐍"]:
    for name, value in program.run(inputs={"text": text}).items():
        print(f"{name:<10} {value}")
