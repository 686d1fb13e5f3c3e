#include "support/number_text.h"

namespace hognose::support {

namespace {

uint32_t digit_of(char c) {
  if (c >= '0' && c <= '9') return static_cast<uint32_t>(c - '0');
  if (c >= 'a' && c <= 'z') return static_cast<uint32_t>(c - 'a') + 10;
  if (c >= 'A' && c <= 'Z') return static_cast<uint32_t>(c - 'A') + 10;
  return 99;
}

uint32_t prefix_base(const char* text, size_t length) {
  if (length < 2 || text[0] != '0') return 0;
  char c = text[1];
  return c == 'x' || c == 'X' ? 16 : c == 'o' || c == 'O' ? 8 : c == 'b' || c == 'B' ? 2 : 0;
}

}  // namespace

bool scan_integer(const char* text, size_t length, uint32_t base, IntegerText* out) {
  *out = IntegerText{};
  if (length != 0 && (*text == '+' || *text == '-')) {
    out->negative = *text == '-';
    text++;
    length--;
  }
  bool decimal_literal = false;
  uint32_t prefix = prefix_base(text, length);
  if (base == 0) {
    base = prefix != 0 ? prefix : 10;
    decimal_literal = prefix == 0;
  }
  bool underscore_allowed = false;
  if (prefix != 0 && prefix == base) {
    text += 2;
    length -= 2;
    underscore_allowed = true;  // 0x_ff
  }
  out->digits = text;
  out->length = length;
  out->base = base;
  bool only_zeros = true;
  bool after_underscore = false;
  for (size_t i = 0; i < length; i++) {
    if (text[i] == '_') {
      if (!underscore_allowed) return false;
      underscore_allowed = false;
      after_underscore = true;
      continue;
    }
    if (digit_of(text[i]) >= base) return false;
    if (text[i] != '0') only_zeros = false;
    underscore_allowed = true;
    after_underscore = false;
    out->digit_count++;
  }
  if (out->digit_count == 0 || after_underscore) return false;
  return !(decimal_literal && !only_zeros && text[0] == '0');
}

Status integer_value(Scratch& scratch, const IntegerText& text, int64_t* small, bool* is_small, Integer& out) {
  // While it fits: 64 bits with an overflow check.
  uint64_t value = 0;
  uint64_t limit = (uint64_t{1} << 63) - 1;
  uint64_t last = limit / text.base;
  size_t i = 0;
  for (; i < text.length; i++) {
    if (text.digits[i] == '_') continue;
    uint32_t digit = digit_of(text.digits[i]);
    if (value > last || value * text.base > limit - digit) break;
    value = value * text.base + digit;
  }
  *is_small = i == text.length;
  if (*is_small) {
    *small = text.negative ? -static_cast<int64_t>(value) : static_cast<int64_t>(value);
    return Status::kOk;
  }
  if (out.data == nullptr) return Status::kOk;
  ScratchScope scope(scratch);
  const char* digits = text.digits;
  if (text.digit_count != text.length) {
    char* plain = scratch.chars(text.digit_count);
    if (plain == nullptr) return Status::kNoMemory;
    size_t n = 0;
    for (size_t j = 0; j < text.length; j++) {
      if (text.digits[j] != '_') plain[n++] = text.digits[j];
    }
    digits = plain;
  }
  Status status = from_text(scratch, digits, text.digit_count, text.base, out);
  if (status == Status::kOk) out.negative = text.negative && out.size != 0;
  return status;
}

std::string decimal_text_unsigned(uint64_t number) {
  char digits[20];
  char* p = digits + sizeof(digits);
  do {
    *--p = static_cast<char>('0' + number % 10);
    number /= 10;
  } while (number != 0);
  return std::string(p, digits + sizeof(digits));
}

std::string decimal_text(int64_t number) {
  if (number >= 0) return decimal_text_unsigned(static_cast<uint64_t>(number));
  return "-" + decimal_text_unsigned(0 - static_cast<uint64_t>(number));
}

}  // namespace hognose::support
