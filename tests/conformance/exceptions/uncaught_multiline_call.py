def f(**kw):
    raise ValueError(
        "spread over "
        "lines"
    )
result = [
    1,
    f(
        a=1,
        b=2,
    ),
]
