# exit: 1
print("out")
raise SystemExit("goodbye message")
