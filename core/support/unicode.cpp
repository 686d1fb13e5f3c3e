// The packed Unicode tables and their readers.
//
// Properties: code points fall into blocks of 256; equal blocks are stored once, and the way to a block takes two small index
// tables. Inside a block, runs of code points with the same record are listed by their first code point and found by
// binary search, which is several times smaller than an array of record numbers. A run whose record number is beyond the records
// names a pair instead: even and odd code points take turns (upper and lower case in the Latin, Cyrillic ... blocks).
//
// Case mappings: sorted runs (start << 11 | (stride - 1) << 10 | count) with one difference each, and lists of the
// characters that map to several. Title case lists only what differs from upper case, case folding what differs from lower case.
//
// Everything else that Unicode says of a character is a file of its own: unicode_data.cpp.
#include "support/unicode.h"

#include "support/unicode_lookup.h"

namespace hognose::support::unicode {

namespace {
#include "support/unicode_tables.inc"

constexpr PropertyTables kTables = {kTopOf, kBlockOf, kFirstRun, kRunStart, kRecordPairs, length(kRecordFlags)};

uint32_t record_of(uint32_t c) { return find_record(kTables, kRunRecord, c); }

// *found tells whether the table has c at all (a difference of zero is an answer as well).
uint32_t map_case(const uint32_t* runs, const int32_t* deltas, int count, uint32_t c, bool* found) {
  *found = false;
  int at = find_last(runs, count, c << 11 | 0x7ff);
  if (at < 0) return c;
  uint32_t distance = c - (runs[at] >> 11);
  uint32_t stride = ((runs[at] >> 10) & 1) + 1;
  if (distance % stride != 0 || distance / stride >= (runs[at] & 0x3ff)) return c;
  *found = true;
  return c + static_cast<uint32_t>(deltas[at]);
}

// Rows of c, then up to three code points.
uint32_t special_case(const uint16_t* rows, int units, uint32_t c, uint32_t out[3]) {
  int low = 0;
  int high = units / 4;
  while (low < high) {
    int middle = (low + high) / 2;
    const uint16_t* row = rows + middle * 4;
    if (row[0] == c) {
      uint32_t count = row[3] != 0 ? 3 : 2;
      for (uint32_t i = 0; i < count; i++) out[i] = row[i + 1];
      return count;
    }
    if (row[0] < c) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return 0;
}

}  // namespace

const uint16_t kAsciiFlags[128] = {HOGNOSE_ASCII_FLAGS};

uint16_t table_flags(uint32_t c) { return kRecordFlags[record_of(c)]; }

uint32_t simple_lower(uint32_t c) {
  if (c < 128) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  bool found;
  uint32_t mapped = map_case(kLowerRuns, kLowerDeltas, length(kLowerRuns), c, &found);
  return c == 0x130 ? 'i' : mapped;  // the only one whose full mapping has more than one code point
}

uint32_t simple_upper(uint32_t c) {
  if (c < 128) return c >= 'a' && c <= 'z' ? c - 32 : c;
  bool found;
  uint32_t mapped = map_case(kUpperRuns, kUpperDeltas, length(kUpperRuns), c, &found);
  uint32_t several[3];
  // Greek letters with an iota below: their one-character title case is their simple upper case, too.
  if (!found && special_case(kUpperSpecial, length(kUpperSpecial), c, several) != 0) {
    mapped = map_case(kTitleRuns, kTitleDeltas, length(kTitleRuns), c, &found);
  }
  return mapped;
}

uint32_t to_lower(uint32_t c, uint32_t out[3]) {
  uint32_t count = c < 128 ? 0 : special_case(kLowerSpecial, length(kLowerSpecial), c, out);
  if (count != 0) return count;
  out[0] = simple_lower(c);
  return 1;
}

uint32_t to_upper(uint32_t c, uint32_t out[3]) {
  uint32_t count = c < 128 ? 0 : special_case(kUpperSpecial, length(kUpperSpecial), c, out);
  if (count != 0) return count;
  if (c < 128) {
    out[0] = simple_upper(c);
  } else {
    bool found;
    out[0] = map_case(kUpperRuns, kUpperDeltas, length(kUpperRuns), c, &found);
  }
  return 1;
}

uint32_t to_title(uint32_t c, uint32_t out[3]) {
  if (c >= 128) {
    uint32_t count = special_case(kTitleSpecial, length(kTitleSpecial), c, out);
    if (count != 0) return count;
    bool found;
    out[0] = map_case(kTitleRuns, kTitleDeltas, length(kTitleRuns), c, &found);
    if (found) return 1;
  }
  return to_upper(c, out);
}

uint32_t fold_case(uint32_t c, uint32_t out[3]) {
  if (c >= 128) {
    uint32_t count = special_case(kFoldSpecial, length(kFoldSpecial), c, out);
    if (count != 0) return count;
    bool found;
    out[0] = map_case(kFoldRuns, kFoldDeltas, length(kFoldRuns), c, &found);
    if (found) return 1;
  }
  return to_lower(c, out);
}

int decimal_value(uint32_t c) {
  if (c < 128) return c >= '0' && c <= '9' ? static_cast<int>(c - '0') : -1;
  int at = find_last(kDecimals, length(kDecimals), c);
  return at >= 0 && c - kDecimals[at] < 10 ? static_cast<int>(c - kDecimals[at]) : -1;
}

bool is_wide(uint32_t c) { return kRecordWide[record_of(c)] != 0; }

}  // namespace hognose::support::unicode
