// The Unicode character database, version 16.0, as far as a Python implementation needs it without character names.
//
// unicode_tables.inc is made by scripts/make_unicode_tables.py. Each code point maps through a two-level table to one of a few
// hundred distinct property records; rarer data (full case mappings, decompositions, numeric values) hangs off sorted side
// tables. ASCII never touches any of this.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "support/scratch.h"
#include "support/status.h"

namespace hognose::support::unicode {

inline constexpr const char* kVersion = "16.0.0";

enum class Category : uint8_t {
  kCn,
  kLu,
  kLl,
  kLt,
  kMn,
  kMc,
  kMe,
  kNd,
  kNl,
  kNo,
  kZs,
  kZl,
  kZp,
  kCc,
  kCf,
  kCs,
  kCo,
  kLm,
  kLo,
  kPc,
  kPd,
  kPs,
  kPe,
  kPi,
  kPf,
  kPo,
  kSm,
  kSc,
  kSk,
  kSo,
};

enum PropertyFlag : uint16_t {
  kAlpha = 1 << 0,
  kDecimal = 1 << 1,
  kDigit = 1 << 2,
  kNumeric = 1 << 3,
  kPrintable = 1 << 4,
  kSpace = 1 << 5,
  kLower = 1 << 6,
  kUpper = 1 << 7,
  kTitle = 1 << 8,
  kIdentifierStart = 1 << 9,  // XID_Start and '_'
  kIdentifierContinue = 1 << 10,  // XID_Continue
  kLineBreak = 1 << 11,  // splits lines in str.splitlines()
  kCased = 1 << 12,
  kCaseIgnorable = 1 << 13,
  kInert = 1 << 14,  // NFC and NFKC leave it alone, whatever stands around it
  kHasCase = 1 << 15,  // some case mapping differs from the character itself
};

extern const uint16_t kAsciiFlags[128];
uint16_t table_flags(uint32_t c);

inline uint16_t flags(uint32_t c) { return c < 128 ? kAsciiFlags[c] : table_flags(c); }
inline bool is_alpha(uint32_t c) { return (flags(c) & kAlpha) != 0; }
inline bool is_decimal(uint32_t c) { return (flags(c) & kDecimal) != 0; }
inline bool is_digit(uint32_t c) { return (flags(c) & kDigit) != 0; }
inline bool is_numeric(uint32_t c) { return (flags(c) & kNumeric) != 0; }
inline bool is_alnum(uint32_t c) { return (flags(c) & (kAlpha | kDecimal | kDigit | kNumeric)) != 0; }
inline bool is_printable(uint32_t c) { return (flags(c) & kPrintable) != 0; }
inline bool is_space(uint32_t c) { return (flags(c) & kSpace) != 0; }
inline bool is_lower(uint32_t c) { return (flags(c) & kLower) != 0; }
inline bool is_upper(uint32_t c) { return (flags(c) & kUpper) != 0; }
inline bool is_title(uint32_t c) { return (flags(c) & kTitle) != 0; }
inline bool is_cased(uint32_t c) { return (flags(c) & kCased) != 0; }
inline bool is_case_ignorable(uint32_t c) { return (flags(c) & kCaseIgnorable) != 0; }
inline bool is_identifier_start(uint32_t c) { return (flags(c) & kIdentifierStart) != 0; }
inline bool is_identifier_continue(uint32_t c) { return (flags(c) & kIdentifierContinue) != 0; }
inline bool is_line_break(uint32_t c) { return (flags(c) & kLineBreak) != 0; }
inline bool is_inert(uint32_t c) { return (flags(c) & kInert) != 0; }
bool is_wide(uint32_t c);  // takes two columns: East Asian width W or F

// Full mappings: write 1 to 3 code points, return how many. to_lower knows no context: see final_sigma.
uint32_t to_lower(uint32_t c, uint32_t out[3]);
uint32_t to_upper(uint32_t c, uint32_t out[3]);
uint32_t to_title(uint32_t c, uint32_t out[3]);
uint32_t fold_case(uint32_t c, uint32_t out[3]);
// Simple (one to one) mappings, as the re module's IGNORECASE uses them.
uint32_t simple_lower(uint32_t c);
uint32_t simple_upper(uint32_t c);

// Whether the capital sigma at text[i] becomes a final one in lower(). T: unit type of the string.
template <typename T>
bool final_sigma(const T* text, size_t size, size_t i) {
  size_t j = i;
  while (j > 0 && is_case_ignorable(text[j - 1])) j--;
  if (j == 0 || !is_cased(text[j - 1])) return false;
  j = i + 1;
  while (j < size && is_case_ignorable(text[j])) j++;
  return j == size || !is_cased(text[j]);
}

Category category(uint32_t c);
const char* category_name(Category category);  // "Lu"
int decimal_value(uint32_t c);  // 0 to 9, or -1
int digit_value(uint32_t c);  // 0 to 9, or -1
[[nodiscard]] bool numeric_value(uint32_t c, double* out);
uint8_t combining_class(uint32_t c);
const char* bidirectional(uint32_t c);  // "L", "AL", "" when unassigned
const char* east_asian_width(uint32_t c);  // "N", "Na", "W", "F", "H", "A"
bool is_mirrored(uint32_t c);

// Normalisation.
enum class Form : uint8_t { kNfc, kNfd, kNfkc, kNfkd };
// unicodedata.decomposition(): the tag ("" when canonical, "<compat>" ...) and the code points; returns their count, 0 for none.
inline constexpr uint32_t kMaxDecomposition = 18;
uint32_t decomposition(uint32_t c, uint32_t out[kMaxDecomposition], const char** tag);
// One quick look: true when text in this form cannot change (all characters below U+00A0 or, for a composed form, inert). False decides nothing.
bool surely_normalized(const uint32_t* text, size_t size, Form form);
// Normalises. *out points into the scratch memory.
[[nodiscard]] Status normalize(Scratch& scratch, const uint32_t* text, size_t size, Form form, const uint32_t** out,
                               size_t* out_size);

// Character names: \N{...} and unicodedata.name. Computed names (ideographs, Hangul syllables) are always known, the others once the
// tables are there (support/data_files.h).
struct NameTable {
  // Code points of a character name or alias (and, if asked for, a named sequence) in any case: count (0: unknown), at most 4.
  uint32_t (*lookup)(const char* name, size_t length, bool sequences, uint32_t out[4]);
  // Writes the name (at most kMaxName characters), returns its length, 0: none.
  size_t (*name)(uint32_t c, char* out);
};
inline constexpr size_t kMaxName = 96;
extern const NameTable kNameTable;

}  // namespace hognose::support::unicode
