config = {"a": {"b": 1}}
print(config["a"]["b"] + config["a"]["c"])
