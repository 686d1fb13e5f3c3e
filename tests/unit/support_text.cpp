#include <gtest/gtest.h>
#include <cstring>

#include <string>
#include <vector>

#include "support/hash.h"
#include "support/unicode.h"
#include "support/utf8.h"

namespace hognose::support {
namespace {

const uint8_t* bytes(const std::string& text) { return reinterpret_cast<const uint8_t*>(text.data()); }

TEST(Utf8, ScansAndDecodes) {
  std::string text = "a\xc3\xa9\xe2\x82\xac\xf0\x9f\x90\x8d and plenty of ASCII behind it";
  TextScan scan = scan_utf8(bytes(text), text.size());
  EXPECT_EQ(scan.error, CodecError::kNone);
  EXPECT_EQ(scan.length, text.size() - 6);
  EXPECT_EQ(scan.unit_width(), 4u);
  std::vector<uint32_t> out(scan.length);
  decode_utf8(bytes(text), text.size(), out.data());
  EXPECT_EQ(out[1], 0xe9u);
  EXPECT_EQ(out[3], 0x1f40du);
  std::string back(text.size(), '?');
  EXPECT_EQ(scan_encode_utf8(out.data(), out.size()).bytes, text.size());
  encode_utf8(out.data(), out.size(), reinterpret_cast<uint8_t*>(back.data()));
  EXPECT_EQ(back, text);
}

TEST(Utf8, ErrorSpans) {
  struct Row {
    std::string text;
    size_t start, end;
    CodecError error;
  };
  const Row rows[] = {
      {"\xff", 0, 1, CodecError::kInvalidStart},
      {"a\x80", 1, 2, CodecError::kInvalidStart},
      {"\xc0\x80", 0, 1, CodecError::kInvalidStart},
      {"\xe2\x82", 0, 2, CodecError::kUnexpectedEnd},
      {"\xe2(", 0, 1, CodecError::kInvalidContinuation},
      {"\xf0\x90(\x80", 0, 2, CodecError::kInvalidContinuation},
      {"\xed\xa0\x80", 0, 1, CodecError::kInvalidContinuation},
      {"\xf4\x90\x80\x80", 0, 1, CodecError::kInvalidContinuation},
  };
  for (const Row& row : rows) {
    TextScan scan = scan_utf8(bytes(row.text), row.text.size());
    EXPECT_EQ(scan.valid, row.start);
    EXPECT_EQ(scan.error_end, row.end);
    EXPECT_EQ(scan.error, row.error);
  }
  EXPECT_EQ(scan_utf8(bytes("\xed\xa0\x80"), 3, true).error, CodecError::kNone);
  const uint16_t lone[] = {'a', 0xd800, 0xdfff, 'b'};
  EncodeScan scan = scan_encode_utf8(lone, 4);
  EXPECT_EQ(scan.valid, 1u);
  EXPECT_EQ(scan.error_end, 3u);
}

TEST(Utf16, PairsAndErrors) {
  const uint8_t pair[] = {0x3d, 0xd8, 0x0d, 0xdc, 0x41, 0};
  TextScan scan = scan_utf16(pair, 6, true);
  EXPECT_EQ(scan.length, 2u);
  uint32_t out[2];
  decode_utf16(pair, 6, true, out);
  EXPECT_EQ(out[0], 0x1f40du);
  EXPECT_EQ(scan_utf16(pair, 2, true).error, CodecError::kUnexpectedEnd);
  EXPECT_EQ(scan_utf16(pair, 1, true).error, CodecError::kTruncated);
  EXPECT_EQ(scan_utf16(pair + 2, 2, true).error, CodecError::kIllegalEncoding);
  uint8_t encoded[4];
  EXPECT_EQ(encode_utf16_char(0x1f40d, false, encoded), 4u);
  EXPECT_EQ(encoded[0], 0xd8);
  EXPECT_EQ(encoded[3], 0x0d);
}

TEST(Hash, TextAgreesWithCPython) {
  auto hash = [](const char* text) { return hash_text(reinterpret_cast<const uint8_t*>(text), std::strlen(text)); };
  EXPECT_EQ(hash(""), 0);
  EXPECT_EQ(hash("abc"), -4594863902769663758);
  EXPECT_EQ(hash("hello world, long"), -7541011557293305502);
  const uint16_t wide[] = {0x20ac, 'a'};
  EXPECT_EQ(hash_text(wide, 2), 6050857258837503481);
}

TEST(Hash, AgreesWithCPython) {
  EXPECT_EQ(hash_int64(-1), -2);
  EXPECT_EQ(hash_int64(INT64_MIN), -4);
  EXPECT_EQ(hash_double(1.0, 0), 1);
  EXPECT_EQ(hash_double(0.5, 0), 1152921504606846976);
  EXPECT_EQ(hash_double(-1.5, 0), -1152921504606846977);
  EXPECT_EQ(hash_double(1e300, 0), 1224995262755759164);
  EXPECT_EQ(hash_double(-__builtin_inf(), 0), -314159);
  TupleHash empty, tuple;
  EXPECT_EQ(empty.finish(), 5740354900026072187);
  for (int i = 1; i <= 3; i++) tuple.add(i);
  EXPECT_EQ(tuple.finish(), 529344067295497451);
  SetHash none, set;
  EXPECT_EQ(none.finish(), 133146708735736);
  for (int i = 1; i <= 3; i++) set.add(i);
  EXPECT_EQ(set.finish(), -272375401224217160);
}

TEST(Unicode, Properties) {
  using namespace unicode;
  EXPECT_TRUE(is_alpha('a') && !is_alpha('1') && is_alpha(0xe9) && is_alpha(0x4e00));
  EXPECT_TRUE(is_space(0x2003) && is_space(0x1c) && !is_space(0x200b));
  EXPECT_TRUE(is_decimal(0x663) && is_digit(0xb2) && !is_decimal(0xb2) && is_numeric(0xbd));
  EXPECT_TRUE(is_upper(0x100) && is_lower(0x101) && is_title(0x1c5));
  EXPECT_TRUE(is_identifier_start('_') && is_identifier_start(0x3b1) && is_identifier_continue(0x300));
  EXPECT_FALSE(is_printable(0xad));
  EXPECT_EQ(decimal_value(0x663), 3);
  EXPECT_EQ(digit_value(0xb2), 2);
  double value = 0;
  ASSERT_TRUE(numeric_value(0xbd, &value));
  EXPECT_EQ(value, 0.5);
  EXPECT_STREQ(category_name(category('A')), "Lu");
  EXPECT_STREQ(category_name(category(0x378)), "Cn");
  EXPECT_STREQ(bidirectional(0x5d0), "R");
  EXPECT_STREQ(east_asian_width(0x4e00), "W");
  EXPECT_EQ(combining_class(0x301), 230);
}

TEST(Unicode, CaseMappings) {
  using namespace unicode;
  uint32_t out[3];
  EXPECT_EQ(to_upper(0xdf, out), 2u);
  EXPECT_EQ(out[1], uint32_t{'S'});
  EXPECT_EQ(to_lower(0x130, out), 2u);
  EXPECT_EQ(out[1], 0x307u);
  EXPECT_EQ(to_title(0x1c6, out), 1u);
  EXPECT_EQ(out[0], 0x1c5u);
  EXPECT_EQ(fold_case(0x3c2, out), 1u);
  EXPECT_EQ(out[0], 0x3c3u);
  EXPECT_EQ(to_upper(0x450, out), 1u);
  EXPECT_EQ(out[0], 0x400u);
  EXPECT_EQ(simple_upper(0x1f80), 0x1f88u);
  const uint16_t word[] = {0x39f, 0x394, 0x3a3};
  EXPECT_TRUE(final_sigma(word, 3, 2));
  EXPECT_FALSE(final_sigma(word + 2, 1, 0));
}

TEST(Unicode, Normalization) {
  using unicode::Form;
  Meter meter;
  meter.start(MeterLimits{}, nullptr, nullptr);
  Scratch scratch(meter);
  auto normal = [&](std::vector<uint32_t> text, Form form) {
    const uint32_t* out = nullptr;
    size_t size = 0;
    EXPECT_EQ(unicode::normalize(scratch, text.data(), text.size(), form, &out, &size), Status::kOk);
    return std::vector<uint32_t>(out, out + size);
  };
  using V = std::vector<uint32_t>;
  EXPECT_EQ(normal({0xe9}, Form::kNfd), (V{'e', 0x301}));
  EXPECT_EQ(normal({'e', 0x301}, Form::kNfc), (V{0xe9}));
  EXPECT_EQ(normal({0xfb01}, Form::kNfkc), (V{'f', 'i'}));
  EXPECT_EQ(normal({0xac01}, Form::kNfd), (V{0x1100, 0x1161, 0x11a8}));
  EXPECT_EQ(normal({0x1100, 0x1161, 0x11a8}, Form::kNfc), (V{0xac01}));
  EXPECT_EQ(normal({'q', 0x307, 0x323}, Form::kNfd), (V{'q', 0x323, 0x307}));
  EXPECT_EQ(normal({0x1e9b, 0x323}, Form::kNfkc), (V{0x1e69}));
  uint32_t parts[unicode::kMaxDecomposition];
  const char* tag = nullptr;
  EXPECT_EQ(unicode::decomposition(0xbd, parts, &tag), 3u);
  EXPECT_STREQ(tag, "<fraction>");
}

TEST(Unicode, Names) {
  auto name = [](uint32_t c) {
    char out[unicode::kMaxName];
    return std::string(out, unicode::kNameTable.name(c, out));
  };
  EXPECT_EQ(name('a'), "LATIN SMALL LETTER A");
  EXPECT_EQ(name(0xac01), "HANGUL SYLLABLE GAG");
  EXPECT_EQ(name(0x4e00), "CJK UNIFIED IDEOGRAPH-4E00");
  EXPECT_EQ(name('\n'), "");
  auto lookup = [](const std::string& text, bool sequences) {
    uint32_t out[4] = {};
    uint32_t count = unicode::kNameTable.lookup(text.data(), text.size(), sequences, out);
    return std::vector<uint32_t>(out, out + count);
  };
  using V = std::vector<uint32_t>;
  EXPECT_EQ(lookup("Greek small letter alpha", false), (V{0x3b1}));
  EXPECT_EQ(lookup("LINE FEED", false), (V{0x0a}));
  EXPECT_EQ(lookup("KEYCAP DIGIT ONE", true), (V{0x31, 0xfe0f, 0x20e3}));
  EXPECT_EQ(lookup("KEYCAP DIGIT ONE", false), V{});
  EXPECT_EQ(lookup("hangul syllable gag", false), (V{0xac01}));
  EXPECT_EQ(lookup("NO SUCH THING", true), V{});
}

}  // namespace
}  // namespace hognose::support
