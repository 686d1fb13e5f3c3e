// Trees, limits and depth of the parser.
#include <gtest/gtest.h>

#include <string>

#include "ast_dump.h"
#include "syntax/parser.h"

namespace hognose::syntax {
namespace {

// A parse with everything that it needs.
struct Parse {
  explicit Parse(const std::string& source, Mode mode = Mode::kExec, support::MeterLimits limits = no_limits(),
                 ParseOptions options = {})
      : arena(meter) {
    meter.start(limits, nullptr, nullptr);
    result = parse(source, mode, arena, options);
  }
  static support::MeterLimits no_limits() {
    support::MeterLimits limits;
    limits.max_duration_secs = -1;
    return limits;
  }
  std::string error() const {
    if (result.ok()) return "ok";
    if (result.status == ParseResult::Status::kLimit) return "limit";
    return std::string(error_kind_name(result.error.kind)) + ": " + std::string(result.error.message);
  }
  const Stmt* first() const { return as<Module>(result.module)->body[0]; }

  support::Meter meter;
  support::Arena arena;
  ParseResult result;
};

std::string dump(const std::string& source) {
  Parse parse(source);
  return parse.result.ok() ? AstDump::text(parse.first()) : parse.error();
}

TEST(Syntax, Expressions) {
  EXPECT_EQ(dump("x"), "ExprStmt[1:0-1:1](value=Name[1:0-1:1](id=x, ctx=Load))");
  EXPECT_EQ(dump("-1 ** 2"),
            "ExprStmt[1:0-1:7](value=UnaryOp[1:0-1:7](op=USub, "
            "operand=BinOp[1:1-1:7](left=Constant[1:1-1:2](value=i1), op=Pow, "
            "right=Constant[1:6-1:7](value=i2))))");
  EXPECT_EQ(dump("a < b <= c"),
            "ExprStmt[1:0-1:10](value=Compare[1:0-1:10](left=Name[1:0-1:1](id=a, ctx=Load), ops=[Lt, LtE], "
            "comparators=[Name[1:4-1:5](id=b, ctx=Load), Name[1:9-1:10](id=c, ctx=Load)]))");
  EXPECT_EQ(dump("x = y = 1"),
            "Assign[1:0-1:9](targets=[Name[1:0-1:1](id=x, ctx=Store), Name[1:4-1:5](id=y, ctx=Store)], "
            "value=Constant[1:8-1:9](value=i1))");
}

TEST(Syntax, Literals) {
  EXPECT_EQ(dump("1_000"), "ExprStmt[1:0-1:5](value=Constant[1:0-1:5](value=i1000))");
  EXPECT_EQ(dump("0xFFFF_FFFF_FFFF_FFFF"), "ExprStmt[1:0-1:21](value=Constant[1:0-1:21](value=i18446744073709551615))");
  EXPECT_EQ(dump("9223372036854775807"), "ExprStmt[1:0-1:19](value=Constant[1:0-1:19](value=i9223372036854775807))");
  EXPECT_EQ(dump("9223372036854775808"), "ExprStmt[1:0-1:19](value=Constant[1:0-1:19](value=i9223372036854775808))");
  EXPECT_EQ(dump("1.5j"), "ExprStmt[1:0-1:4](value=Constant[1:0-1:4](value=j3ff8000000000000))");
  EXPECT_EQ(dump("'a' 'b'"), "ExprStmt[1:0-1:7](value=Constant[1:0-1:7](value=s'ab'))");
  EXPECT_EQ(dump("u'\\x41\\u00e9\\\\'"), "ExprStmt[1:0-1:15](value=Constant[1:0-1:15](value=s'A\\xc3\\xa9\\x5c'u))");
  EXPECT_EQ(dump("rb'\\n'"), "ExprStmt[1:0-1:6](value=Constant[1:0-1:6](value=b'\\x5cn'))");
  EXPECT_EQ(dump("'\\ud800'"), "ExprStmt[1:0-1:8](value=Constant[1:0-1:8](value=s'\\xed\\xa0\\x80'))");
}

TEST(Syntax, FormattedStrings) {
  EXPECT_EQ(dump("f'{x=}'"),
            "ExprStmt[1:0-1:7](value=JoinedStr[1:0-1:7](values=[Constant[1:3-1:5](value=s'x='), "
            "FormattedValue[1:2-1:6](value=Name[1:3-1:4](id=x, ctx=Load), conversion=114, format_spec=None)]))");
  EXPECT_EQ(dump("f'{x!r:>{w}}'"),
            "ExprStmt[1:0-1:13](value=JoinedStr[1:0-1:13](values=[FormattedValue[1:2-1:12](value=Name[1:3-1:4](id=x, "
            "ctx=Load), "
            "conversion=114, format_spec=JoinedStr[1:6-1:11](values=[Constant[1:7-1:8](value=s'>'), "
            "FormattedValue[1:8-1:11](value=Name[1:9-1:10](id=w, ctx=Load), conversion=-1, format_spec=None)]))]))");
  EXPECT_EQ(dump("t'{ x }'"),
            "ExprStmt[1:0-1:8](value=TemplateStr[1:0-1:8](values=[Interpolation[1:2-1:7](value=Name[1:4-1:5](id=x, "
            "ctx=Load), "
            "str=s' x ', conversion=-1, format_spec=None)]))");
}

TEST(Syntax, IdentifiersAreNormalizedAndInterned) {
  Parse parse("\xef\xbd\x81 = a");  // a fullwidth a
  ASSERT_TRUE(parse.result.ok()) << parse.error();
  const Assign* assign = as<Assign>(parse.first());
  EXPECT_EQ(as<Name>(assign->targets[0])->id, as<Name>(assign->value)->id);
}

TEST(Syntax, NamedCharacters) {
  ParseOptions options;
  EXPECT_NE(
      Parse("'\\N{BULLET}'", Mode::kExec, Parse::no_limits(), options).error().find("unknown Unicode character name"),
      std::string::npos);
  support::unicode::NameTable table{[](const char*, size_t, bool, uint32_t out[4]) -> uint32_t {
                                      out[0] = 0x2022;
                                      return 1;
                                    },
                                    nullptr};
  options.name_table = &table;
  Parse parse("'\\N{BULLET}'", Mode::kExec, Parse::no_limits(), options);
  ASSERT_TRUE(parse.result.ok()) << parse.error();
  EXPECT_EQ(as<Constant>(as<ExprStmt>(parse.first())->value)->value.text(), "\xe2\x80\xa2");
}

TEST(Syntax, Warnings) {
  Parse parse("x = 1\ny = '\\d\\e'\nz = 1if x else 2");
  ASSERT_TRUE(parse.result.ok());
  ASSERT_EQ(parse.result.warnings.size, 2u);
  EXPECT_EQ(parse.result.warnings[0].lineno, 2);
  EXPECT_EQ(parse.result.warnings[0].message,
            "\"\\d\" is an invalid escape sequence. Such sequences will not work in the future. Did you mean "
            "\"\\\\d\"? A raw "
            "string is also an option.");
  EXPECT_EQ(parse.result.warnings[1].message, "invalid decimal literal");
}

TEST(Syntax, Encodings) {
  ParseOptions bytes;
  bytes.ignore_cookie = false;
  EXPECT_EQ(Parse("# coding: latin-1\nx = '\xe9'", Mode::kExec, Parse::no_limits(), bytes).error(), "ok");
  EXPECT_EQ(Parse("\xef\xbb\xbfx = 1", Mode::kExec, Parse::no_limits(), bytes).error(), "ok");
  EXPECT_EQ(Parse("#!x\n# -*- coding: nonsense -*-\nx", Mode::kExec, Parse::no_limits(), bytes).error(),
            "SyntaxError: unknown encoding: nonsense");
  EXPECT_EQ(Parse("# coding: nonsense\nx").error(), "ok");
}

TEST(Syntax, IncompleteInput) {
  ParseOptions options;
  options.allow_incomplete_input = true;
  for (const char* source : {"if x:", "def f():\n", "(1,", "'''abc", "x = \\\n", "@a\n"}) {
    Parse parse(source, Mode::kSingle, Parse::no_limits(), options);
    EXPECT_TRUE(parse.result.error.incomplete) << source << " " << parse.error();
  }
  for (const char* source : {"x y\n", "1 +* 2\n", ")\n"}) {
    EXPECT_FALSE(Parse(source, Mode::kSingle, Parse::no_limits(), options).result.error.incomplete) << source;
  }
  EXPECT_EQ(Parse("x = 1", Mode::kSingle, Parse::no_limits(), options).error(), "ok");
}

std::string repeat(const std::string& part, int count) {
  std::string result;
  for (int i = 0; i < count; i++) result += part;
  return result;
}

// What may be long without nesting is parsed in a loop.
TEST(SyntaxDepth, LongChains) {
  EXPECT_EQ(Parse("a" + repeat("+a", 100000)).error(), "ok");
  EXPECT_EQ(Parse("a" + repeat(".b", 100000)).error(), "ok");
  EXPECT_EQ(Parse("a" + repeat("(x)[y].z", 30000)).error(), "ok");
  EXPECT_EQ(Parse("a" + repeat(" and b", 100000)).error(), "ok");
  EXPECT_EQ(Parse("a" + repeat(" < b", 100000)).error(), "ok");
  EXPECT_EQ(Parse("if a: b\n" + repeat("elif a: b\n", 50000)).error(), "ok");
  EXPECT_EQ(Parse(repeat("a = ", 50000) + "1").error(), "ok");
  EXPECT_EQ(Parse("x = [" + repeat("1, ", 100000) + "]").error(), "ok");
  EXPECT_EQ(Parse("x = " + repeat("'a' ", 50000)).error(), "ok");
}

// What nests is bounded, whatever it is made of.
TEST(SyntaxDepth, NestingIsBounded) {
  const std::string deep = "MemoryError: Parser stack overflowed - Python source too complex to parse";
  EXPECT_EQ(Parse(repeat("not ", 100000) + "a").error(), deep);
  EXPECT_EQ(Parse(repeat("-", 100000) + "a").error(), deep);
  EXPECT_EQ(Parse("a" + repeat("**a", 100000)).error(), deep);
  EXPECT_EQ(Parse(repeat("lambda: ", 100000) + "a").error(), deep);
  EXPECT_EQ(Parse("a" + repeat(" if b else a", 100000)).error(), deep);
  EXPECT_EQ(Parse(repeat("(", 100000)).error(), "SyntaxError: too many nested parentheses");
  EXPECT_EQ(Parse("match a:\n case " + repeat("[", 100000) + ": b").error(),
            "SyntaxError: too many nested parentheses");
  EXPECT_EQ(Parse(repeat("f'{", 100000)).error().substr(0, 11), "SyntaxError");
}

// The deepest programs that pass use every operator on the way down; wrong ones go through the second pass.
TEST(SyntaxDepth, DeepestWithEveryOperator) {
  const std::string open = "a or b and not c == d | e ^ f & g << h + i * -j ** (";
  EXPECT_EQ(Parse(repeat(open, 100) + "x" + repeat(")", 100)).error(), "ok");
  for (const char* bracket :
       {"(", "[", "{", "f(", "x[", "lambda: (", "{a: [", "f(a=(", "f(*a, **(", "(yield (", "[x for x in ("}) {
    std::string source = repeat(bracket, 199);
    EXPECT_NE(Parse(source).error(), "ok");
    EXPECT_NE(Parse(source + " x y").error(), "ok");
    EXPECT_NE(Parse(repeat("a or b and not c == d | e ^ f & g << h + i * -j ** ", 1) + source + " x y").error(), "ok");
    EXPECT_NE(Parse(repeat(open, 190) + bracket + " x y").error(), "ok");
  }
  std::string blocks;
  for (int i = 0; i < 98; i++) blocks += std::string(static_cast<size_t>(i), ' ') + "if a:\n";
  EXPECT_NE(Parse(blocks + std::string(98, ' ') + repeat(open, 190) + " x y").error(), "ok");
}

// A wrong program takes time in proportion to its length.
TEST(SyntaxDepth, SecondPassIsLinear) {
  for (const char* part : {"(", "[", "{", "f(", "x[", "{a: ", "f(a=", "lambda: (", "(a, ", "[a for b in (", "f(**",
                           "{**a, b: {", "(yield "}) {
    support::MeterLimits limits = Parse::no_limits();
    limits.max_steps = 200000;
    EXPECT_NE(Parse(repeat(part, 60) + "x y", Mode::kExec, limits).error(), "limit") << part;
    EXPECT_NE(Parse(repeat(part, 60) + "x = y $", Mode::kExec, limits).error(), "limit") << part;
  }
}

TEST(SyntaxLimits, Memory) {
  std::string source;
  for (int i = 0; i < 2000; i++) source += "name" + std::to_string(i) + " = f(x, [1, 2, 3], key='text') + 1\n";
  support::MeterLimits limits = Parse::no_limits();
  for (int64_t bytes = 0; bytes < 2000000; bytes = bytes * 5 / 4 + 1000) {
    limits.max_memory = bytes;
    Parse parse(source, Mode::kExec, limits);
    EXPECT_LE(parse.meter.peak_bytes(), bytes);
    if (parse.result.ok()) continue;
    EXPECT_EQ(parse.error(), "limit");
    EXPECT_EQ(parse.meter.tripped(), support::Limit::kMemory);
  }
  support::Meter meter;
  meter.start(Parse::no_limits(), nullptr, nullptr);
  {
    support::Arena arena(meter);
    EXPECT_TRUE(parse(source, Mode::kExec, arena).ok());
    EXPECT_GT(meter.live_bytes(), 0);
  }
  EXPECT_EQ(meter.live_bytes(), 0);
}

TEST(SyntaxLimits, Steps) {
  support::MeterLimits limits = Parse::no_limits();
  limits.max_steps = 5000;
  EXPECT_EQ(Parse(repeat("x = 1\n", 100000), Mode::kExec, limits).error(), "limit");
  EXPECT_EQ(Parse("x = '" + repeat("a", 1000000) + "'", Mode::kExec, limits).error(), "limit");
}

}  // namespace
}  // namespace hognose::syntax
