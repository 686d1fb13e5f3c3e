import hognose

hognose.run("print('Hello, World!')")
