def f():
    try:
        g()
    except ValueError as e:
        print("cleanup")
        raise e
def g():
    raise ValueError("orig")
f()
