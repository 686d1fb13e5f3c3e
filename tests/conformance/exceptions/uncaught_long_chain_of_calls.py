class B:
    def a(self): return self
    def b(self, x): return self
    def c(self): raise NotImplementedError
B().a().b(B().a()).c()
