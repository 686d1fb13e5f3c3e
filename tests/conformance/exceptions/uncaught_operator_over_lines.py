with open("nosuchfile") as f: pass
