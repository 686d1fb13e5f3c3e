// Runs from a pool: each must find what the first interpreter of all found, whatever the ones before it have done.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "hognose/program.h"

namespace {

using hognose::Outcome;
using hognose::Pool;
using hognose::Program;
using Running = hognose::Run;  // not ::testing::Test::Run
using hognose::RunOptions;

// Prints what there is to be seen: globals, builtins, modules, every class with its attributes, ids, settings.
constexpr const char* kProbe = R"(
print(sorted(globals()))
import builtins, sys
print([(name, repr(thing)) for name, thing in vars(builtins).items() if name != "__builtins__"])
print(sorted(sys.modules), sys.getrecursionlimit(), sys.get_int_max_str_digits(), sys.argv)
print(id(object()), hash(object()), id("names"), id([]), id(int), id(len))
waiting, seen = [object], set()
while waiting:
    cls = waiting.pop()
    if cls in seen:
        continue
    seen.add(cls)
    below = type.__subclasses__(cls)
    print(cls, cls.__mro__, below, list(vars(cls)), cls.__doc__ is None)
    waiting += below
for maker in str, int, list, dict, set, tuple, bytes, bytearray, float, object:
    print(maker.__name__, [name for name in dir(maker)])
import gc
print(gc.get_count(), gc.isenabled(), gc.collect())
print(sorted([3, 1, 2], key=lambda n: -n), "%s %r" % (1.5, "x"), f"{10 ** 20:_}", {1: 2} | {3: 4})
try:
    undefined_name
except NameError as error:
    print(error)
import collections, dataclasses, enum, random
print(collections.OrderedDict(a=1), random.Random(1).random())
print(sorted(sys.modules))
)";

constexpr const char* kAttacks[] = {
    "1 + 1",
    "import builtins\nbuiltins.len = lambda x: 666\nbuiltins.planted = 1\ndel builtins.sorted\nlen([])",
    "import builtins\nfor name in list(vars(builtins)):\n    if name != 'delattr': delattr(builtins, name)",
    "import builtins\nfor i in range(5000): setattr(builtins, f'planted_{i}', i)",
    "import sys\nsys.modules['enum'] = 1\nsys.modules['planted'] = 2\nsys.setrecursionlimit(50)\n"
    "sys.set_int_max_str_digits(0)\nsys.argv.append('planted')\nsys.planted = 1",
    "import json, re, dataclasses, enum, collections, functools, random\nrandom.seed(1)\njson.dumps = None\nre.purge = "
    "5\n"
    "collections.OrderedDict.planted = 1",
    "class A(int): planted = 1\nclass B(dict, metaclass=type): pass\nclass C(Exception): pass\nkeep = [A(5), B(), C()]",
    "import abc, collections.abc\n@collections.abc.Sequence.register\nclass Planted: pass",
    "names = {f'name_{i}': i for i in range(20000)}\nclass Bag: pass\nbag = Bag()\n"
    "for name in names: setattr(bag, name, name)",
    "keep = [[i, str(i), {i: i}, {i}, (i,)] for i in range(100000)]",
    "for i in range(300000): [i, {i: [i]}]",
    "import gc\nkeep = [object() for _ in range(1000)]\nids = [id(x) for x in keep]\ndel "
    "keep\ngc.collect()\ngc.disable()",
    "import weakref\nclass A:\n    def __del__(self): print('gone')\na = A()\nr = weakref.ref(a, lambda r: "
    "print('dead'))\n"
    "cycle = [a]\ncycle.append(cycle)\ndel a",
    "def f(n): return f(n + 1)\nf(0)",
    "raise ValueError(['planted'])",
    "x = 'a' * 10 ** 9",
    "x = []\nwhile True: x.append('planted' * 100)",
    "while True: pass",
    "def gen():\n    try:\n        while True: yield 1\n    finally: print('planted')\ng = gen()\nnext(g)\n"
    "for x in g: ask()",
    "ask()\nplanted = 1",
    "sorted([1, 2, 3], key=lambda n: ask())",
    "exec('def planted(): return 1')\ncompile('x = 1', 'f', 'exec')\neval('planted()')",
    "import warnings\nwarnings.simplefilter('error')\nimport decimal\ndecimal.getcontext().prec = 3",
    "try:\n    object.planted = 1\nexcept TypeError: pass\ntry:\n    type(len).planted = 1\nexcept TypeError: pass\n"
    "type.__dict__, vars(int)",
    // Writes to what is constant but for its header: ids, weak references, texts made names, representations, first calls.
    "import sys, weakref\nkeep = []\nfor cls in object.__subclasses__():\n    for name, thing in [('mro', "
    "cls.__mro__), "
    "*vars(cls).items()]:\n"
    "        keep += [id(name), id(thing), hash(name), sys.intern(name), repr(thing)]\n"
    "        try: keep.append(weakref.ref(thing))\n        except TypeError: pass\n"
    "        try: thing()\n        except (TypeError, ValueError): pass\n"
    "    try: type.__dict__['__abstractmethods__'].__set__(cls, {1})\n    except TypeError: pass\n"
    "    try: keep.append(type('Below', (cls,), {}))\n    except TypeError: pass\n",
    "text = ''.join(chr(i) for i in range(2000))\nfor c in text: c.upper()\nx = memoryview(bytearray(10))",
};

struct Seen {
  Outcome outcome;
  std::string value, printed, error;
  int64_t steps, memory, peak, allocations;
  bool operator==(const Seen&) const = default;
};

RunOptions options_of(std::shared_ptr<Pool> pool, std::string* printed, bool gc_stress) {
  RunOptions options;
  options.pool = std::move(pool);
  options.functions = {"ask"};
  options.gc_stress = gc_stress;
  options.limits.max_memory = 32 << 20;
  options.limits.max_steps = 2000000;
  options.write = [](void* context, int, std::string_view text) { static_cast<std::string*>(context)->append(text); };
  options.write_context = printed;
  return options;
}

// Runs to the end or to the first host call, where it is given up.
Seen run(const char* source, std::shared_ptr<Pool> pool, bool gc_stress = false) {
  Seen seen{};
  Program::Compiled compiled = Program::compile(source);
  EXPECT_TRUE(compiled.program != nullptr) << source;
  Running run(compiled.program, options_of(std::move(pool), &seen.printed, gc_stress));
  seen.outcome = run.advance();
  seen.value = run.value();
  seen.error = run.error().traceback;
  hognose::Usage usage = run.usage();
  seen.steps = usage.steps;
  seen.memory = usage.memory;
  seen.peak = usage.peak_memory;
  seen.allocations = usage.allocations;
  return seen;
}

void expect_same(const Seen& found, const Seen& expected, const char* after) {
  EXPECT_EQ(found.printed, expected.printed) << after;
  EXPECT_EQ(found.error, expected.error) << after;
  EXPECT_TRUE(found == expected) << after << ": " << found.steps << " steps, " << found.memory << " bytes, "
                                 << found.allocations << " allocations and not " << expected.steps << ", "
                                 << expected.memory << ", " << expected.allocations;
}

TEST(Pool, NothingOfOneProgramIsSeenByTheNext) {
  Seen fresh = run(kProbe, nullptr);
  ASSERT_EQ(fresh.outcome, Outcome::kComplete) << fresh.error;
  auto pool = std::make_shared<Pool>();
  expect_same(run(kProbe, pool), fresh, "first");
  for (const char* attack : kAttacks) {
    Seen alone = run(attack, nullptr);
    expect_same(run(attack, pool), alone, attack);
    expect_same(run(kProbe, pool), fresh, attack);
  }
}

TEST(Pool, CollectionsLeaveTheSnapshotAlone) {
  auto pool = std::make_shared<Pool>();
  for (const char* attack : {kAttacks[1], kAttacks[4], kAttacks[5], kAttacks[12]}) {
    Seen alone = run(attack, nullptr, true);
    expect_same(run(attack, pool, true), alone, attack);
    expect_same(run(kProbe, pool), run(kProbe, nullptr), attack);
  }
}

TEST(Pool, RunsAtTheSameTimeAreApart) {
  Seen fresh = run(kProbe, nullptr);
  auto pool = std::make_shared<Pool>();
  std::string printed;
  Program::Compiled waiting =
      Program::compile("import builtins\nbuiltins.planted = 1\nask()\nplanted, len(dir(builtins))");
  std::vector<Running> runs;
  for (int i = 0; i < 6; ++i) {  // more than the pool keeps
    runs.emplace_back(waiting.program, options_of(pool, &printed, false));
    ASSERT_EQ(runs.back().advance(), Outcome::kHostCall);
    expect_same(run(kProbe, pool), fresh, "beside a run that waits");
  }
  std::string first;
  for (Running& run : runs) {
    ASSERT_TRUE(run.resume(std::string(1, '\0')));
    ASSERT_EQ(run.advance(), Outcome::kComplete) << run.error().traceback;
    if (first.empty()) first = run.value();
    EXPECT_EQ(run.value(), first);
  }
  runs.clear();
  expect_same(run(kProbe, pool), fresh, "after runs at the same time");
}

TEST(Pool, SessionsKeepTheirOwnState) {
  auto pool = std::make_shared<Pool>();
  std::string printed;
  Seen fresh = run(kProbe, nullptr);
  hognose::Session session(options_of(pool, &printed, false));
  ASSERT_EQ(session.start("x = [1]").advance(), Outcome::kComplete);
  expect_same(run(kProbe, pool), fresh, "beside a session");
  for (const char* attack : kAttacks) (void)run(attack, pool);
  Running last = session.start("x.append(2)\nprint(x, sorted(globals()))");
  ASSERT_EQ(last.advance(), Outcome::kComplete) << last.error().traceback;
  EXPECT_EQ(printed,
            "[1, 2] ['__builtins__', '__doc__', '__file__', '__loader__', '__name__', '__package__', '__spec__', "
            "'ask', 'x']\n");
}

}  // namespace
