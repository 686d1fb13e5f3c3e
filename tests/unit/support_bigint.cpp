#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/bigint.h"
#include "support/number_text.h"

namespace hognose::support {
namespace {

// An integer that owns its digits, with operators that go through the library's functions.
class Big {
 public:
  Big() = default;
  explicit Big(const char* text) {
    bool negative = *text == '-';
    if (negative) text++;
    size_t length = std::string(text).size();
    resize(from_text_bound(length, 10));
    check(from_text(scratch(), text, length, 10, integer_));
    integer_.negative = negative;
  }
  Big(const Big&) = delete;
  Big& operator=(const Big&) = delete;

  Integer& room(uint64_t digits) {
    resize(digits);
    return integer_;
  }
  Digits view() const { return integer_.view(); }
  operator Digits() const { return view(); }
  std::string text(uint32_t base = 10) {
    std::string out(text_bound(view(), base), '?');
    size_t length = 0;
    check(to_text(scratch(), view(), base, out.data(), &length));
    return out.substr(0, length);
  }
  static void check(Status status) { ASSERT_EQ(status, Status::kOk); }
  Scratch& scratch() { return scratch_; }
  Meter& meter() { return meter_; }

 private:
  void resize(uint64_t digits) {
    words_.assign(digits, 0xdeadbeef);
    integer_.data = words_.data();
  }
  struct StartedMeter : Meter {
    StartedMeter() { start(MeterLimits{}, nullptr, nullptr); }
  };
  StartedMeter meter_;
  Scratch scratch_{meter_};
  std::vector<uint32_t> words_;
  Integer integer_;
};

std::string product(const char* a, const char* b) {
  Big x(a), y(b), z;
  Big::check(multiply(z.scratch(), x, y, z.room(multiply_bound(x, y))));
  return z.text();
}

std::string sum(const char* a, const char* b) {
  Big x(a), y(b), z;
  Big::check(add(z.scratch(), x, y, z.room(add_bound(x, y))));
  return z.text();
}

std::string divmod(const char* a, const char* b) {
  Big x(a), y(b), q, r;
  Big::check(divide(q.scratch(), x, y, &q.room(quotient_bound(x, y)), &r.room(remainder_bound(x, y))));
  return q.text() + " " + r.text();
}

TEST(BigInt, SmallConversions) {
  for (int64_t value : {int64_t{0}, int64_t{1}, int64_t{-1}, INT64_MAX, INT64_MIN, int64_t{1} << 32}) {
    int64_t back = 7;
    ASSERT_TRUE(to_int64(SmallDigits(value), &back));
    EXPECT_EQ(back, value);
  }
  Big big("9223372036854775808");
  int64_t out;
  EXPECT_FALSE(to_int64(big, &out));
  EXPECT_TRUE(to_int64(big.view().negated(), &out));
}

TEST(BigInt, Sums) {
  EXPECT_EQ(sum("18446744073709551615", "1"), "18446744073709551616");
  EXPECT_EQ(sum("-18446744073709551616", "18446744073709551615"), "-1");
  EXPECT_EQ(sum("123456789012345678901234567890", "-123456789012345678901234567890"), "0");
}

TEST(BigInt, Products) {
  EXPECT_EQ(product("-123456789012345678901234567890", "987654321098765432109876543210"),
            "-121932631137021795226185032733622923332237463801111263526900");
  EXPECT_EQ(product("0", "-5"), "0");
}

TEST(BigInt, FloorDivision) {
  EXPECT_EQ(divmod("7", "-2"), "-4 -1");
  EXPECT_EQ(divmod("-7", "2"), "-4 1");
  EXPECT_EQ(divmod("-7", "-2"), "3 -1");
  EXPECT_EQ(divmod("-100000000000000000000000000000000", "33333333333333333333"),
            "-3000000000001 33333332333333333333");
  EXPECT_EQ(divmod("5", "100000000000000000000"), "0 5");
  EXPECT_EQ(divmod("-5", "100000000000000000000"), "-1 99999999999999999995");
  Big x("5"), zero("0"), q;
  EXPECT_EQ(divide(q.scratch(), x, zero, &q.room(4), nullptr), Status::kDivideByZero);
}

// (q * b + r) for long operands crosses every threshold of multiplication and division.
TEST(BigInt, LongDivisionAgreesWithMultiplication) {
  for (uint32_t an : {3u, 50u, 130u, 400u, 1100u}) {
    for (uint32_t bn : {2u, 40u, 129u, 390u}) {
      Big a, b, q, r, back;
      Integer& x = a.room(an);
      Integer& y = b.room(bn);
      uint32_t seed = an * 31 + bn;
      auto next = [&seed] {
        seed = seed * 1664525u + 1013904223u;
        return seed ^ (seed >> 13);
      };
      for (uint32_t i = 0; i < an; i++) x.data[i] = i % 7 == 3 ? 0xffffffffu : next();
      for (uint32_t i = 0; i < bn; i++) y.data[i] = i % 5 == 1 ? 0 : next() | 1;
      x.data[an - 1] = next() | 1;
      y.data[bn - 1] = next() | 1;
      x.size = an;
      y.size = bn;
      x.negative = (an & 1) != 0;
      Big::check(divide(q.scratch(), a, b, &q.room(quotient_bound(a, b)), &r.room(remainder_bound(a, b))));
      EXPECT_LT(compare(r.view(), b), 0);
      EXPECT_FALSE(r.view().negative);
      Integer& out = back.room(multiply_bound(q, b) + 1);
      Big::check(multiply(back.scratch(), q, b, out));
      Big::check(add(back.scratch(), out.view(), r, out));
      EXPECT_TRUE(equal(back, a)) << an << " / " << bn;
    }
  }
}

TEST(BigInt, TextOfLongNumbersIsRead) {
  std::string digits = "7";
  for (int i = 0; i < 9000; i++) digits += static_cast<char>('0' + (i * 7 + i / 13) % 10);
  Big big(digits.c_str());
  EXPECT_EQ(big.text(), digits);
  for (uint32_t base : {2u, 3u, 16u, 32u, 36u}) {
    std::string text = big.text(base);
    Big again;
    Big::check(
        from_text(again.scratch(), text.data(), text.size(), base, again.room(from_text_bound(text.size(), base))));
    EXPECT_TRUE(equal(again, big)) << base;
  }
}

TEST(BigInt, Powers) {
  Big x("-3"), out;
  Big::check(power(out.scratch(), x, 101, out.room(power_bound(x, 101))));
  EXPECT_EQ(out.text(), "-1546132562196033993109383389296863818106322566003");
  Big two("1024"), huge;
  Big::check(power(huge.scratch(), two, 20, huge.room(power_bound(two, 20))));
  EXPECT_EQ(huge.text(16), "1" + std::string(50, '0'));
  EXPECT_EQ(power(out.scratch(), x, uint64_t{1} << 60, out.room(2)), Status::kOverflow);
}

TEST(BigInt, ModularPowers) {
  Big base("123456789012345678901234567890"), exponent("98765432109876543210"), out;
  Big odd("1000000000000000000000000000057"), even("1000000000000000000000000000000");
  Big::check(power_mod(out.scratch(), base, exponent, odd, out.room(odd.view().size + 1)));
  EXPECT_EQ(out.text(), "327455648218123532448608791417");
  Big::check(power_mod(out.scratch(), base, exponent, even, out.room(even.view().size + 1)));
  EXPECT_EQ(out.text(), "0");
  // Fermat: x ** (p - 1) == 1 for the prime 2**127 - 1.
  Big p("170141183460469231731687303715884105727"), less("170141183460469231731687303715884105726");
  Big::check(power_mod(out.scratch(), base, less, p, out.room(p.view().size + 1)));
  EXPECT_EQ(out.text(), "1");
  Big::check(inverse_mod(out.scratch(), base, p, out.room(p.view().size + 1)));
  Big check_product, rest;
  Big::check(multiply(check_product.scratch(), out, base, check_product.room(multiply_bound(out, base))));
  Big::check(divide(rest.scratch(), check_product, p, nullptr, &rest.room(remainder_bound(check_product, p))));
  EXPECT_EQ(rest.text(), "1");
  EXPECT_EQ(inverse_mod(out.scratch(), even, even, out.room(8)), Status::kNotInvertible);
}

TEST(BigInt, DivisorsAndRoots) {
  Big a("1000000000000000000000000000000000000"), b("350000000000000000000"), out;
  Big::check(gcd(out.scratch(), a, b, out.room(8)));
  EXPECT_EQ(out.text(), "50000000000000000000");
  Big::check(integer_sqrt(out.scratch(), a, out.room(8)));
  EXPECT_EQ(out.text(), "1000000000000000000");
  EXPECT_EQ(integer_sqrt(out.scratch(), a.view().negated(), out.room(8)), Status::kNegative);
}

TEST(BigInt, TwosComplement) {
  Big a("-18446744073709551616"), b("36893488147419103233"), out;
  Big::check(bit_and(out.scratch(), a, b, out.room(8)));
  EXPECT_EQ(out.text(), "36893488147419103232");
  Big::check(bit_or(out.scratch(), a, b, out.room(8)));
  EXPECT_EQ(out.text(), "-18446744073709551615");
  Big::check(bit_xor(out.scratch(), a, b, out.room(8)));
  EXPECT_EQ(out.text(), "-55340232221128654847");
  Big::check(bit_invert(out.scratch(), a, out.room(8)));
  EXPECT_EQ(out.text(), "18446744073709551615");
  Big::check(right_shift(out.scratch(), a, 65, out.room(8)));
  EXPECT_EQ(out.text(), "-1");
  Big::check(left_shift(out.scratch(), a, 3, out.room(8)));
  EXPECT_EQ(out.text(), "-147573952589676412928");
}

TEST(BigInt, Bytes) {
  Big out;
  uint8_t bytes[4];
  EXPECT_EQ(to_bytes(out.scratch(), SmallDigits(-128), bytes, 1, true, true), Status::kOk);
  EXPECT_EQ(bytes[0], 0x80);
  EXPECT_EQ(to_bytes(out.scratch(), SmallDigits(128), bytes, 1, true, true), Status::kOverflow);
  EXPECT_EQ(to_bytes(out.scratch(), SmallDigits(-1), bytes, 1, true, false), Status::kNegative);
  EXPECT_EQ(to_bytes(out.scratch(), SmallDigits(0x010203), bytes, 4, false, false), Status::kOk);
  EXPECT_EQ(bytes[1], 1);
  Big::check(from_bytes(out.scratch(), bytes, 4, false, false, out.room(4)));
  EXPECT_EQ(out.text(), "66051");
}

TEST(BigInt, Doubles) {
  Big a("9007199254740993"), b("9007199254740995"), huge(("1" + std::string(400, '0')).c_str());
  double value;
  EXPECT_EQ(to_double(a, &value), Status::kOk);
  EXPECT_EQ(value, 9007199254740992.0);
  EXPECT_EQ(to_double(b, &value), Status::kOk);
  EXPECT_EQ(value, 9007199254740996.0);
  EXPECT_EQ(to_double(huge, &value), Status::kOverflow);
  EXPECT_EQ(compare_double(a, 9007199254740992.0), 1);
  EXPECT_EQ(compare_double(a, 1e300), -1);
  EXPECT_EQ(compare_double(SmallDigits(-1), -0.5), -1);
  EXPECT_EQ(compare_double(SmallDigits(3), 3.0), 0);
  EXPECT_EQ(compare_double(huge, __builtin_inf()), -1);
  EXPECT_EQ(true_divide(a.scratch(), huge, huge, &value), Status::kOk);
  EXPECT_EQ(value, 1.0);
  EXPECT_EQ(true_divide(a.scratch(), SmallDigits(1), SmallDigits(3), &value), Status::kOk);
  EXPECT_EQ(value, 1.0 / 3.0);
  Big out;
  from_double(-1e30, out.room(kFromDoubleDigits));
  EXPECT_EQ(out.text(), "-1000000000000000019884624838656");
  from_double(0.99, out.room(kFromDoubleDigits));
  EXPECT_EQ(out.text(), "0");
}

TEST(BigInt, Hashes) {
  EXPECT_EQ(hash_integer(SmallDigits(-1)), -2);
  Big big("2305843009213693951"), more("123456789012345678901234567890");
  EXPECT_EQ(hash_integer(big), 0);
  EXPECT_EQ(hash_integer(more), 248789772095949448);
}

TEST(BigInt, ChargesTheMeterAndStops) {
  Meter meter;
  MeterLimits limits;
  limits.max_steps = 1000;
  meter.start(limits, nullptr, nullptr);
  Scratch scratch(meter);
  std::vector<uint32_t> words(20000, 0xffffffffu), out(40000);
  Digits a{words.data(), 20000, false};
  Integer result;
  result.data = out.data();
  EXPECT_EQ(multiply(scratch, a, a, result), Status::kLimit);
  EXPECT_EQ(meter.tripped(), Limit::kSteps);
}

TEST(BigInt, ScratchIsChargedAndGivenBack) {
  Meter meter;
  MeterLimits limits;
  limits.max_memory = 100000;
  meter.start(limits, nullptr, nullptr);
  {
    Scratch scratch(meter);
    EXPECT_NE(scratch.words(20000), nullptr);
    EXPECT_EQ(meter.live_bytes(), 80000);
    EXPECT_EQ(scratch.words(20000), nullptr);
    EXPECT_EQ(meter.tripped(), Limit::kNone);
  }
  EXPECT_EQ(meter.live_bytes(), 0);
}

TEST(NumberText, Integers) {
  struct Row {
    const char* text;
    uint32_t base;
    bool good;
    int64_t value;
  };
  const Row rows[] = {
      {"0", 0, true, 0},         {"00", 0, true, 0},
      {"01", 0, false, 0},       {"01", 10, true, 1},
      {"1_000", 10, true, 1000}, {"1__0", 10, false, 0},
      {"_1", 10, false, 0},      {"1_", 10, false, 0},
      {"0x_ff", 0, true, 255},   {"0xff", 16, true, 255},
      {"0x", 16, false, 0},      {"ff", 16, true, 255},
      {"-0b101", 0, true, -5},   {"0b1", 16, true, 0xb1},
      {"+7", 10, true, 7},       {"", 10, false, 0},
      {"-", 10, false, 0},       {"zz", 36, true, 1295},
      {"8", 8, false, 0},        {"0_0", 0, true, 0},
      {"0o17", 8, true, 15},     {"9223372036854775807", 10, true, INT64_MAX},
  };
  Meter meter;
  meter.start(MeterLimits{}, nullptr, nullptr);
  Scratch scratch(meter);
  for (const Row& row : rows) {
    IntegerText parts;
    ASSERT_EQ(scan_integer(row.text, std::string(row.text).size(), row.base, &parts), row.good) << row.text;
    if (!row.good) continue;
    int64_t value = 0;
    bool is_small = false;
    Integer none;
    ASSERT_EQ(integer_value(scratch, parts, &value, &is_small, none), Status::kOk);
    EXPECT_TRUE(is_small);
    EXPECT_EQ(value, row.value) << row.text;
  }
  IntegerText parts;
  std::string text = "-1_000_000_000_000_000_000_000";
  ASSERT_TRUE(scan_integer(text.data(), text.size(), 10, &parts));
  uint32_t words[8];
  Integer out;
  out.data = words;
  int64_t value = 0;
  bool is_small = true;
  ASSERT_EQ(integer_value(scratch, parts, &value, &is_small, out), Status::kOk);
  EXPECT_FALSE(is_small);
  char digits[40];
  size_t length = 0;
  ASSERT_EQ(to_text(scratch, out.view(), 10, digits, &length), Status::kOk);
  EXPECT_EQ(std::string(digits, length), "-1000000000000000000000");
}

}  // namespace
}  // namespace hognose::support
