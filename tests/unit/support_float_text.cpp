#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <string>

#include "support/float_text.h"

namespace hognose::support {
namespace {

struct Started {
  Started() { meter.start(MeterLimits{}, nullptr, nullptr); }
  Meter meter;
  Scratch scratch{meter};
};

std::string repr(double value) {
  char buffer[kFloatReprCapacity];
  return std::string(buffer, float_repr(value, buffer));
}

std::string format(double value, char type, uint64_t precision, bool alternate = false) {
  Started s;
  std::string out(float_format_bound(value, type, precision), '?');
  size_t length = 0;
  EXPECT_EQ(format_float(s.scratch, value, type, precision, alternate, out.data(), &length), Status::kOk);
  return out.substr(0, length);
}

std::string format_default(double value, int64_t precision, bool alternate = false) {
  Started s;
  std::string out(400, '?');
  size_t length = 0;
  EXPECT_EQ(format_float_default(s.scratch, value, precision, alternate, out.data(), &length), Status::kOk);
  return out.substr(0, length);
}

double parse(const std::string& text) {
  Started s;
  double value = -99;
  EXPECT_EQ(parse_float(s.scratch, text.data(), text.size(), &value), Status::kOk) << text;
  return value;
}

TEST(FloatText, Repr) {
  EXPECT_EQ(repr(0.0), "0.0");
  EXPECT_EQ(repr(-0.0), "-0.0");
  EXPECT_EQ(repr(1), "1.0");
  EXPECT_EQ(repr(0.1), "0.1");
  EXPECT_EQ(repr(1e16), "1e+16");
  EXPECT_EQ(repr(9999999999999998), "9999999999999998.0");
  EXPECT_EQ(repr(1e15), "1000000000000000.0");
  EXPECT_EQ(repr(0.0001), "0.0001");
  EXPECT_EQ(repr(0.00001), "1e-05");
  EXPECT_EQ(repr(1.5e-7), "1.5e-07");
  EXPECT_EQ(repr(5e-324), "5e-324");
  EXPECT_EQ(repr(1.7976931348623157e308), "1.7976931348623157e+308");
  EXPECT_EQ(repr(123456.789), "123456.789");
  EXPECT_EQ(repr(2.0 / 3), "0.6666666666666666");
  EXPECT_EQ(repr(9007199254740993.0), "9007199254740992.0");
  EXPECT_EQ(repr(1e23), "1e+23");
  EXPECT_EQ(repr(INFINITY), "inf");
  EXPECT_EQ(repr(-INFINITY), "-inf");
  EXPECT_EQ(repr(NAN), "nan");
}

TEST(FloatText, ReprReadsBack) {
  uint64_t seed = 12345;
  for (int i = 0; i < 20000; i++) {
    seed = seed * 6364136223846793005u + 1442695040888963407u;
    uint64_t bits = seed ^ (seed >> 29);
    double value;
    std::memcpy(&value, &bits, sizeof value);
    if (!std::isfinite(value)) continue;
    double back = parse(repr(value));
    ASSERT_EQ(std::memcmp(&back, &value, sizeof value), 0) << repr(value);
  }
}

TEST(FloatText, FixedAndScientific) {
  EXPECT_EQ(format(2.5, 'f', 0), "2");
  EXPECT_EQ(format(3.5, 'f', 0), "4");
  EXPECT_EQ(format(0.5, 'f', 0), "0");
  EXPECT_EQ(format(2.5, 'f', 0, true), "2.");
  EXPECT_EQ(format(1.005, 'f', 2), "1.00");
  EXPECT_EQ(format(-1.5, 'f', 3), "-1.500");
  EXPECT_EQ(format(1e22, 'f', 1), "10000000000000000000000.0");
  EXPECT_EQ(format(1e300, 'f', 0).size(), 301u);
  EXPECT_EQ(format(0.1, 'f', 55), "0.1000000000000000055511151231257827021181583404541015625");
  EXPECT_EQ(format(9.9999, 'e', 2), "1.00e+01");
  EXPECT_EQ(format(0, 'e', 3), "0.000e+00");
  EXPECT_EQ(format(123456, 'E', 2), "1.23E+05");
  EXPECT_EQ(format(5e-324, 'e', 3), "4.941e-324");
  EXPECT_EQ(format(INFINITY, 'F', 2), "INF");
  EXPECT_EQ(format(-INFINITY, 'f', 2), "-inf");
}

TEST(FloatText, General) {
  EXPECT_EQ(format(123456789, 'g', 6), "1.23457e+08");
  EXPECT_EQ(format(0.0001, 'g', 6), "0.0001");
  EXPECT_EQ(format(0.00001, 'g', 6), "1e-05");
  EXPECT_EQ(format(100000, 'g', 6), "100000");
  EXPECT_EQ(format(1e6, 'G', 6), "1E+06");
  EXPECT_EQ(format(1, 'g', 6, true), "1.00000");
  EXPECT_EQ(format(1, 'g', 0), "1");
  EXPECT_EQ(format_default(1, -1), "1.0");
  EXPECT_EQ(format_default(12, 2), "1.2e+01");
  EXPECT_EQ(format_default(12, 3), "12.0");
  EXPECT_EQ(format_default(1e20, -1, true), "1.e+20");
  EXPECT_EQ(format_default(0, 1), "0e+00");
}

TEST(FloatText, Parse) {
  EXPECT_EQ(parse("1e400"), INFINITY);
  EXPECT_EQ(parse("-1e-400"), 0.0);
  EXPECT_EQ(parse("-Infinity"), -INFINITY);
  EXPECT_TRUE(std::isnan(parse("nan")));
  EXPECT_EQ(parse(".5"), 0.5);
  EXPECT_EQ(parse("5."), 5.0);
  EXPECT_EQ(parse("9007199254740993"), 9007199254740992.0);
  EXPECT_EQ(parse("9007199254740993.00000000000000000000000000000000001"), 9007199254740994.0);
  EXPECT_EQ(parse("2.4703282292062327e-324"), 0.0);
  EXPECT_EQ(parse("2.4703282292062328e-324"), 5e-324);
  EXPECT_EQ(parse("1.7976931348623158e308"), 1.7976931348623157e308);
  EXPECT_EQ(parse("1.7976931348623159e308"), INFINITY);
  EXPECT_EQ(parse("0." + std::string(500, '0') + "1e501"), 1.0);
  Started s;
  double value;
  for (const char* bad : {"", "+", ".", "e5", "1e", "1e+", "1..2", "1_0", " 1", "0x10", "infinit"}) {
    EXPECT_EQ(parse_float(s.scratch, bad, std::strlen(bad), &value), Status::kInvalid) << bad;
  }
  size_t consumed = 0;
  EXPECT_EQ(parse_float_prefix(s.scratch, "12.5e3,7", 8, &value, &consumed), Status::kOk);
  EXPECT_EQ(consumed, 6u);
  EXPECT_EQ(value, 12500.0);
}

TEST(FloatText, Round) {
  Started s;
  double value = 0;
  EXPECT_EQ(round_float(s.scratch, 2.675, 2, &value), Status::kOk);
  EXPECT_EQ(value, 2.67);
  EXPECT_EQ(round_float(s.scratch, 1250, -2, &value), Status::kOk);
  EXPECT_EQ(value, 1200.0);
  EXPECT_EQ(round_float(s.scratch, 1e308, -400, &value), Status::kOk);
  EXPECT_EQ(value, 0.0);
  EXPECT_EQ(round_float(s.scratch, 1.7976931348623157e308, -308, &value), Status::kOverflow);
}

TEST(FloatText, Hexadecimal) {
  char buffer[kFloatHexCapacity];
  EXPECT_EQ(std::string(buffer, float_hex(-0.1, buffer)), "-0x1.999999999999ap-4");
  EXPECT_EQ(std::string(buffer, float_hex(0, buffer)), "0x0.0p+0");
  EXPECT_EQ(std::string(buffer, float_hex(5e-324, buffer)), "0x0.0000000000001p-1022");
  double value = 0;
  EXPECT_EQ(parse_float_hex("0x1.8p1", 7, &value), Status::kOk);
  EXPECT_EQ(value, 3.0);
  EXPECT_EQ(parse_float_hex("0x1p1024", 8, &value), Status::kOverflow);
  EXPECT_EQ(parse_float_hex("0x", 2, &value), Status::kInvalid);
}

}  // namespace
}  // namespace hognose::support
