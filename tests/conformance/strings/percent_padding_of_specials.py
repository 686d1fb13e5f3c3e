inf, nan = float("inf"), float("nan")
for spec in ("%06f", "%06.1f", "%-6f|", "%+06f", "%6f", "%06e", "%06G", "% 06f"):
    print(spec % inf, spec % -inf, spec % nan, spec % 1.5)
