import hognose

hognose.run("print('Hello, World!')", stdout=lambda text: print(text, end=""))
