# The program fails, and what it leaves behind is finalised all the same.
class Noted:
    def __del__(self):
        print("del")


noted = Noted()
print("begin")
raise ValueError("the end")
