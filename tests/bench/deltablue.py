"""One-way constraints over a chain of variables, in the manner of DeltaBlue: classes, inheritance, polymorphic calls."""

WEAKEST, WEAK, NORMAL, STRONG, REQUIRED = 0, 1, 2, 3, 4


class Variable:
    __slots__ = ("name", "value", "constraints", "determined_by", "strength", "mark", "stay")

    def __init__(self, name, value=0):
        self.name = name
        self.value = value
        self.constraints = []
        self.determined_by = None
        self.strength = WEAKEST
        self.mark = 0
        self.stay = True


class Constraint:
    def __init__(self, strength):
        self.strength = strength
        self.active = False

    def inputs(self):
        return ()

    def output(self):
        return None

    def execute(self):
        pass

    def add(self, planner):
        for variable in (*self.inputs(), self.output()):
            variable.constraints.append(self)
        planner.enforce(self)


class Edit(Constraint):
    def __init__(self, variable, strength):
        super().__init__(strength)
        self.variable = variable

    def output(self):
        return self.variable


class Equal(Constraint):
    def __init__(self, source, target, strength):
        super().__init__(strength)
        self.source, self.target = source, target

    def inputs(self):
        return (self.source,)

    def output(self):
        return self.target

    def execute(self):
        self.target.value = self.source.value


class Scale(Equal):
    def __init__(self, source, target, factor, offset, strength):
        super().__init__(source, target, strength)
        self.factor, self.offset = factor, offset

    def execute(self):
        self.target.value = self.source.value * self.factor + self.offset


class Planner:
    def __init__(self):
        self.mark = 0

    def enforce(self, constraint):
        out = constraint.output()
        if constraint.strength > out.strength:
            if out.determined_by is not None:
                out.determined_by.active = False
            out.determined_by = constraint
            out.strength = constraint.strength
            constraint.active = True

    def plan(self, start):
        self.mark += 1
        order, todo = [], [start]
        while todo:
            constraint = todo.pop()
            out = constraint.output()
            if constraint.active and out.mark != self.mark:
                out.mark = self.mark
                order.append(constraint)
                for following in out.constraints:
                    if following.active and following.output() is not out:
                        todo.append(following)
        return order


def chain(n):
    planner = Planner()
    variables = [Variable(f"v{i}") for i in range(n)]
    for i in range(n - 1):
        if i % 3:
            Equal(variables[i], variables[i + 1], REQUIRED).add(planner)
        else:
            Scale(variables[i], variables[i + 1], 1, 1, REQUIRED).add(planner)
    edit = Edit(variables[0], STRONG)
    edit.add(planner)
    total = 0
    for value in range(40):
        variables[0].value = value
        for constraint in planner.plan(edit):
            constraint.execute()
        total += variables[-1].value
    return total


assert chain(1000) == sum(range(40)) + 40 * 333
