for f in (lambda: f"{0.0001:.{2**31 - 1024}g}", lambda: f"{1.5:.{2**31}}", lambda: "\ta".expandtabs(2**31), lambda: "a".expandtabs(2**31 - 1), lambda: "a".expandtabs(-2**31), lambda: f"{1:{2**70}}", lambda: f"{1.0:.{2**70}f}"):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
