// The compiler and the bytecode: what small programs become, errors with CPython's positions, the verifier, limits.
#include <gtest/gtest.h>

#include <cstring>
#include <random>
#include <string>

#include "compiler/compiler.h"

namespace {

using namespace hognose;

struct Compiled {
  compiler::CompileResult::Status status;
  std::unique_ptr<bytecode::CodeObject> code;
  std::string error;
  std::vector<std::string> warnings;
  int64_t live_after = 0;
};

Compiled compile_text(const std::string& text, const compiler::CompileOptions& options = {},
                      support::MeterLimits limits = {}) {
  limits.max_duration_secs = -1;
  support::Meter meter;
  meter.start(limits, nullptr, nullptr);
  Compiled out;
  {
    support::Arena arena(meter);
    compiler::CompileResult result = compiler::compile_source(text, syntax::Mode::kExec, options, {}, arena);
    out.status = result.status;
    out.code = std::move(result.code);
    if (result.status == compiler::CompileResult::Status::kError) {
      const syntax::SyntaxError& e = result.error;
      out.error = std::to_string(e.lineno) + ":" + std::to_string(e.offset) + "-" + std::to_string(e.end_lineno) + ":" +
                  std::to_string(e.end_offset) + " " + std::string(e.message);
    }
    for (const syntax::SyntaxWarning& warning : result.warnings) out.warnings.emplace_back(warning.message);
  }
  out.live_after = meter.live_bytes();
  return out;
}

// Opcodes of the code (of its first child when `inner`), with operands as the disassembler shows them.
std::string listing(const std::string& text, bool inner = false) {
  Compiled compiled = compile_text(text);
  if (compiled.code == nullptr) return "error: " + compiled.error;
  EXPECT_EQ(bytecode::verify(*compiled.code), nullptr);
  const bytecode::CodeObject& code = inner ? *compiled.code->children.at(0) : *compiled.code;
  std::string all = bytecode::disassemble(code);
  std::string out;
  size_t line = all.find('\n') + 1;
  while (line < all.size() && all[line] != '\n') {
    size_t end = all.find('\n', line);
    std::string one = all.substr(line, end - line);
    if (one.find("handler") == std::string::npos && one.size() > 13) {
      std::string squeezed;
      for (char c : one.substr(13)) {
        if (c == ' ' && !squeezed.empty() && squeezed.back() == ' ') continue;
        squeezed += c;
      }
      out += squeezed + "\n";
    }
    line = end + 1;
  }
  return out;
}

TEST(Compiler, LocalsAreOperands) {
  EXPECT_EQ(listing("def f(a, b):\n    c = a + b\n    return c * 2\n", true),
            "Add c, a, b\nMulImm r3, c, 2\nReturn r3\n");
}

TEST(Compiler, ComparisonsAreFusedWithJumps) {
  EXPECT_EQ(listing("def f(a, b):\n    while a < 10 and a < b:\n        a += 1\n", true),
            "JumpIfNotLtImm a, 10, -> 4\nJumpIfNotLt a, b, -> 4\nInplaceAddImm a, a, 1\nJumpBack -> 0\nReturnNone\n");
}

TEST(Compiler, ForLoopsTestAtTheBottom) {
  EXPECT_EQ(
      listing("def f(xs):\n    for x in xs:\n        g(x)\n", true),
      "GetIter r2, xs\nJump -> 5\nLoadGlobal r3, g\nMove r4, x\nCall r3, 1, r3\nForLoop r2, x, -> 2\nReturnNone\n");
}

TEST(Compiler, LeftOperandIsReadFirst) {
  EXPECT_EQ(listing("def f(x):\n    return x + (x := 5)\n", true),
            "Move r1, x\nLoadInt x, 5\nAdd r1, r1, x\nReturn r1\n");
}

TEST(Compiler, SwapNeedsNoTuple) {
  EXPECT_EQ(listing("def f(a, b):\n    a, b = b, a\n", true), "Move r2, a\nMove a, b\nMove b, r2\nReturnNone\n");
}

TEST(Compiler, ChecksBoundOnlyWhereNeeded) {
  EXPECT_EQ(listing("def f(c):\n    if c:\n        x = 1\n    return x\n", true),
            "JumpIfFalse c, -> 2\nLoadInt x, 1\nCheckBound x\nReturn x\n");
  EXPECT_EQ(listing("def f(c):\n    if c:\n        x = 1\n    else:\n        x = 2\n    return x\n", true),
            "JumpIfFalse c, -> 3\nLoadInt x, 1\nJump -> 4\nLoadInt x, 2\nReturn x\n");
}

TEST(Compiler, FoldsConstants) {
  EXPECT_EQ(listing("x = 2 ** 10 - 1\n"), "LoadInt r0, 1023\nStoreGlobal r0, x\nReturnNone\n");
  EXPECT_EQ(listing("x = 1 << 64\n"), "LoadConst r0, 0x000000010000000000000000\nStoreGlobal r0, x\nReturnNone\n");
  // Too large, or an error at run time: left alone.
  EXPECT_NE(listing("x = 2 ** 1000000\n").find("Pow"), std::string::npos);
  EXPECT_NE(listing("x = 1 // 0\n").find("FloorDiv"), std::string::npos);
  EXPECT_NE(listing("x = 'a' * 1000000\n").find("Mul"), std::string::npos);
}

TEST(Compiler, MethodCallsBindNothing) {
  EXPECT_EQ(listing("def f(a):\n    a.b(1).c(2)\n", true),
            "LoadMethod r1, a, b\nLoadInt r3, 1\nCallMethod r1, 1, r1\nLoadMethod r1, r1, c\nLoadInt r3, 2\nCallMethod "
            "r1, 1, r1\nReturnNone\n");
}

TEST(Compiler, ErrorsAndPositionsAreCPythons) {
  const char* cases[][2] = {
      {"return 1", "1:1-1:9 'return' outside function"},
      {"def f(a,a): pass", "1:9-1:10 duplicate argument 'a' in function definition"},
      {"def f():\n x=1\n global x", "3:2-3:10 name 'x' is assigned to before global declaration"},
      {"def f():\n print(x)\n global x", "3:2-3:10 name 'x' is used prior to global declaration"},
      {"try:\n pass\nexcept:\n pass\nexcept E:\n pass", "3:1-4:6 default 'except:' must be last"},
      {"def f():\n from a import *", "2:16-2:17 import * only allowed at module level"},
      {"break", "1:1-1:6 'break' outside loop"},
      {"for x in y:\n def f():\n  continue", "3:3-3:11 'continue' not properly in loop"},
      {"yield 1", "1:1-1:8 'yield' outside function"},
      {"await x", "1:1-1:8 'await' outside function"},
      {"def f(): await x", "1:10-1:17 'await' outside async function"},
      {"async def f():\n yield 1\n return 2", "3:2-3:10 'return' with value in async generator"},
      {"def f():\n nonlocal x", "2:2-2:12 no binding for nonlocal 'x' found"},
      {"f(a=1,a=2)", "1:7-1:10 keyword argument repeated: a"},
      {"a,*b,*c=d", "1:1-1:8 multiple starred expressions in assignment"},
      {"*a=b", "1:1-1:3 starred assignment target must be in a list or tuple"},
      {"*a", "1:1-1:3 can't use starred expression here"},
      {"match x:\n case _: pass\n case b: pass", "2:7-2:8 wildcard makes remaining patterns unreachable"},
      {"match x:\n case [a]|b: pass", "2:7-2:12 alternative patterns bind different names"},
      {"match x:\n case [a,a]: pass", "2:10-2:11 multiple assignments to name 'a' in pattern"},
      {"match x:\n case {1:a,1:b}: pass", "2:7-2:16 mapping pattern checks duplicate key (1)"},
      {"from __future__ import x", "1:24-1:25 future feature x is not defined"},
      {"x=1\nfrom __future__ import annotations",
       "2:1-2:35 from __future__ imports must occur at the beginning of the file"},
      {"[x:=1 for x in y]", "1:2-1:3 assignment expression cannot rebind comprehension iteration variable 'x'"},
      {"class A:\n [z:=1 for x in y]",
       "2:3-2:4 assignment expression within a comprehension cannot be used in a class body"},
      {"class A[T=1,U]: pass", "1:13-1:14 non-default type parameter 'U' follows default type parameter"},
      {"__debug__=1", "1:1-1:10 cannot assign to __debug__"},
      {"[(yield) for x in y]", "1:3-1:8 'yield' inside list comprehension"},
      {"def f[T](): nonlocal T", "1:13-1:23 nonlocal binding not allowed for type parameter 'T'"},
  };
  for (const auto& [text, message] : cases) EXPECT_EQ(compile_text(text).error, message) << text;
}

TEST(Compiler, Warns) {
  EXPECT_EQ(compile_text("x is 1\n").warnings.at(0), "\"is\" with 'int' literal. Did you mean \"==\"?");
  EXPECT_EQ(compile_text("assert (x, 'y')\n").warnings.at(0), "assertion is always true, perhaps remove parentheses?");
  EXPECT_EQ(compile_text("def f():\n  try: pass\n  finally: return 1\n").warnings.at(0),
            "'return' in a 'finally' block");
}

TEST(Compiler, LongChainsDoNotDeepenTheStack) {
  std::string sum = "x = a", calls = "x = a", branches = "if a: pass\n";
  for (int i = 0; i < 50000; ++i) {
    sum += "+a";
    calls += ".b(1)";
    branches += "elif a: pass\n";
  }
  for (const std::string& text : {sum, calls, branches}) {
    Compiled compiled = compile_text(text + "\n");
    ASSERT_EQ(compiled.status, compiler::CompileResult::Status::kOk) << compiled.error;
    EXPECT_EQ(bytecode::verify(*compiled.code), nullptr);
  }
}

TEST(Compiler, LongLoopsReachTheirEnds) {
  std::string text = "def f(a, b):\n  for x in a:\n    if a < b: continue\n    if a == 1: break\n";
  for (int i = 0; i < 40000; ++i) text += "    b = a\n";
  text += "  else:\n    return 1\n";
  Compiled compiled = compile_text(text);
  ASSERT_EQ(compiled.status, compiler::CompileResult::Status::kOk) << compiled.error;
  EXPECT_EQ(bytecode::verify(*compiled.code), nullptr);
}

TEST(Compiler, LongDisplaysNeedFewRegisters) {
  std::string items;
  for (int i = 0; i < 5000; ++i) items += "x,";
  for (const std::string& text :
       {"y = [" + items + "]\n", "y = (" + items + ")\n", "y = {" + items + "}\n", "f(" + items + ")\n"}) {
    Compiled compiled = compile_text(text);
    ASSERT_NE(compiled.code, nullptr);
    EXPECT_LT(compiled.code->n_registers, 100);
    EXPECT_EQ(bytecode::verify(*compiled.code), nullptr);
  }
}

TEST(Compiler, StopsAtLimits) {
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "def f" + std::to_string(i) + "(a, b=1): return [x for x in a if x > b]\n";
  int64_t refused = 0;
  for (int64_t memory = 1 << 14; memory < (8 << 20); memory *= 2) {
    support::MeterLimits limits;
    limits.max_memory = memory;
    Compiled compiled = compile_text(text, {}, limits);
    refused += compiled.status == compiler::CompileResult::Status::kLimit;
    EXPECT_EQ(compiled.live_after, 0);
  }
  EXPECT_GT(refused, 3);
  for (int64_t steps : {1000, 10000, 50000}) {
    support::MeterLimits limits;
    limits.max_steps = steps;
    EXPECT_EQ(compile_text(text, {}, limits).status, compiler::CompileResult::Status::kLimit);
  }
}

TEST(Verifier, RejectsDamagedCode) {
  const std::string text =
      "class A:\n  def f(self, a, *b, k=1, **c):\n    try:\n      for x in a:\n        yield [y for y in b if y < 3]\n"
      "    except E as e:\n      return {1: f'{e!r:>{k}}'}\n    finally:\n      print(*b, **c)\n"
      "    with a as q: q.x(1, z=2)\n    a[1:2], (b, *c) = lambda: x, c\n";
  Compiled compiled = compile_text(text);
  ASSERT_NE(compiled.code, nullptr) << compiled.error;
  ASSERT_EQ(bytecode::verify(*compiled.code), nullptr);
  bytecode::CodeObject& code = *compiled.code->children[0]->children[0];

  auto damaged = [&](size_t pc, bytecode::Instruction instruction) {
    bytecode::Instruction before = code.instructions[pc];
    code.instructions[pc] = instruction;
    const char* problem = bytecode::verify(*compiled.code);
    code.instructions[pc] = before;
    return problem != nullptr;
  };
  EXPECT_TRUE(damaged(0, bytecode::Instruction::abc(bytecode::kMove, 60000, 0, 0)));
  EXPECT_TRUE(damaged(0, bytecode::Instruction::abc(bytecode::kOpcodeCount, 0, 0, 0)));
  EXPECT_TRUE(damaged(0, bytecode::Instruction::wide(bytecode::kJump, 0, 1 << 20)));
  EXPECT_TRUE(damaged(5, bytecode::Instruction::wide(bytecode::kJump, 0, static_cast<uint32_t>(-3))));
  EXPECT_TRUE(damaged(0, bytecode::Instruction::wide(bytecode::kLoadConst, 0, 9999)));
  EXPECT_TRUE(damaged(0, bytecode::Instruction::abc(bytecode::kBuildList, 0, 0, 60000)));
  EXPECT_TRUE(damaged(0, bytecode::Instruction::abc(bytecode::kLoadAttr, 0, 0, 60000)));
  EXPECT_TRUE(damaged(code.instructions.size() - 1, bytecode::Instruction::abc(bytecode::kCharge, 0, 0, 0)));
  ASSERT_FALSE(code.handlers.empty());
  uint32_t target = code.handlers[0].target;
  code.handlers[0].target = 0;
  EXPECT_NE(bytecode::verify(*compiled.code), nullptr);
  code.handlers[0].target = target;

  // Whatever the bits: an answer, and the disassembler can show it.
  std::mt19937 random(7);
  for (int i = 0; i < 3000; ++i) {
    size_t pc = random() % code.instructions.size();
    bytecode::Instruction before = code.instructions[pc];
    uint64_t bits = (static_cast<uint64_t>(random()) << 32) | random();
    if (i % 2 == 0) bits &= 0x003f003f003f003fu;
    memcpy(static_cast<void*>(&code.instructions[pc]), &bits, sizeof(bits));
    if (bytecode::verify(*compiled.code) == nullptr) bytecode::disassemble(*compiled.code);
    code.instructions[pc] = before;
  }
}

}  // namespace
