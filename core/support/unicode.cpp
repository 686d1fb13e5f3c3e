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
// Decompositions: sorted runs (start << 11 | count) whose body says where in a pool of UTF-16 units the first one's text
// lies, the tag, the units of each, and how the next follows: first code point constant (0) or growing by one (1), or each
// written out (2). Compositions are found by searching a list of composites sorted by their decomposition.
//
// Numeric values: sorted runs (start << 11 | count) of values that grow by one.
#include "support/unicode.h"

namespace hognose::support::unicode {

namespace {
#include "support/unicode_tables.inc"

constexpr uint32_t kLimit = 0x110000;

// The last element of a sorted table that is not above `key`; -1 when there is none.
template <typename T>
int find_last(const T* table, int count, uint32_t key) {
  int low = 0;
  while (count > 0) {
    int half = count / 2;
    if (table[low + half] <= key) {
      low += half + 1;
      count -= half + 1;
    } else {
      count = half;
    }
  }
  return low - 1;
}

template <typename T, size_t n>
constexpr int length(const T (&)[n]) {
  return static_cast<int>(n);
}

uint32_t record_of(uint32_t c) {
  if (c >= kLimit) c = 0xfffff;  // private use has no properties worth a name
  uint32_t block = kBlockOf[kTopOf[c >> 12] * 16 + ((c >> 8) & 15)];
  int first = kFirstRun[block];
  int at = first + find_last(kRunStart + first, kFirstRun[block + 1] - first, c & 255);
  uint32_t record = kRunRecord[at];
  constexpr uint32_t kRecords = length(kRecordFlags);
  if (record >= kRecords) record = kRecordPairs[(record - kRecords) * 2 + (c & 1)];
  return record;
}

// Whether a run (start << 11 | count) at or before c reaches c; its number, or -1.
template <typename T>
int find_run(const T* heads, int count, uint32_t c) {
  int at = find_last(heads, count, c << 11 | 0x7ff);
  if (at < 0 || c - (heads[at] >> 11) >= (heads[at] & 0x7ff)) return -1;
  return at;
}

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

Category category(uint32_t c) { return static_cast<Category>(kRecordCategory[record_of(c)]); }
const char* category_name(Category category) { return kCategoryNames[static_cast<int>(category)]; }
uint8_t combining_class(uint32_t c) { return c < 0x300 ? 0 : kRecordCombining[record_of(c)]; }
const char* bidirectional(uint32_t c) { return kBidirectionalNames[kRecordBidirectionalWidth[record_of(c)] >> 3]; }
const char* east_asian_width(uint32_t c) { return kWidthNames[kRecordBidirectionalWidth[record_of(c)] & 7]; }

bool numeric_value(uint32_t c, double* out) {
  int at = find_run(kNumericRuns, length(kNumericRuns), c);
  if (at < 0) return false;
  *out = kNumericValues[kNumericIndex[at]] + (c - (kNumericRuns[at] >> 11));
  return true;
}

int digit_value(uint32_t c) {
  if (c < 128) return c >= '0' && c <= '9' ? static_cast<int>(c - '0') : -1;
  double value;
  return is_digit(c) && numeric_value(c, &value) ? static_cast<int>(value) : -1;
}

int decimal_value(uint32_t c) { return is_decimal(c) ? digit_value(c) : -1; }

// Normalisation.

namespace {

constexpr uint32_t kHangulFirst = 0xac00;
constexpr uint32_t kHangulCount = 11172;
constexpr uint32_t kLeadFirst = 0x1100;
constexpr uint32_t kVowelFirst = 0x1161;
constexpr uint32_t kTailFirst = 0x11a7;  // one before the first tail: no tail is number zero
constexpr uint32_t kLeadCount = 19;
constexpr uint32_t kVowelCount = 21;
constexpr uint32_t kTailCount = 28;

uint32_t next_unit_pair(const uint16_t*& p) {
  uint32_t c = *p++;
  if (c >= 0xd800 && c < 0xdc00) c = 0x10000 + ((c - 0xd800) << 10) + (*p++ - 0xdc00u);
  return c;
}

// One level of decomposition; returns the count and the tag's number.
uint32_t decompose_once(uint32_t c, uint32_t* out, uint32_t* tag) {
  *tag = 0;
  if (c < 0xa0) return 0;
  if (c - kHangulFirst < kHangulCount) {
    uint32_t index = c - kHangulFirst;
    uint32_t tail = index % kTailCount;
    out[0] = kLeadFirst + index / (kVowelCount * kTailCount);
    out[1] = kVowelFirst + index / kTailCount % kVowelCount;
    out[2] = kTailFirst + tail;
    return tail != 0 ? 3 : 2;
  }
  int at = find_run(kDecompositionHead, length(kDecompositionHead), c);
  if (at < 0) return 0;
  uint32_t distance = c - (kDecompositionHead[at] >> 11);
  uint32_t body = kDecompositionBody[at];
  uint32_t units = (body >> 2) & 31;
  uint32_t step = body & 3;
  *tag = (body >> 7) & 31;
  const uint16_t* p = kDecompositionPool + (body >> 12) + (step == 2 ? distance * units : 0);
  const uint16_t* end = p + units;
  uint32_t count = 0;
  while (p != end) out[count++] = next_unit_pair(p);
  if (step == 1) out[0] += distance;
  return count;
}

// Decompositions of decompositions, written to out; at most kMaxDecomposition. The depth of the data bounds the recursion.
uint32_t decompose_fully(uint32_t c, bool compatible, uint32_t* out, int depth) {
  uint32_t parts[kMaxDecomposition];
  uint32_t tag;
  uint32_t count = depth > 8 ? 0 : decompose_once(c, parts, &tag);
  if (count == 0 || (tag != 0 && !compatible)) {
    out[0] = c;
    return 1;
  }
  uint32_t size = 0;
  for (uint32_t i = 0; i < count; i++) size += decompose_fully(parts[i], compatible, out + size, depth + 1);
  return size;
}

// The canonical composite of two code points, 0 for none.
template <typename T>
uint32_t find_composite(const T* table, int count, uint32_t first, uint32_t second) {
  int low = 0;
  int high = count;
  while (low < high) {
    int middle = (low + high) / 2;
    uint32_t parts[kMaxDecomposition];
    uint32_t tag;
    decompose_once(table[middle], parts, &tag);
    if (parts[0] == first && parts[1] == second) return table[middle];
    if (parts[0] < first || (parts[0] == first && parts[1] < second)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return 0;
}

uint32_t compose(uint32_t first, uint32_t second) {
  if (first - kLeadFirst < kLeadCount && second - kVowelFirst < kVowelCount) {
    return kHangulFirst + ((first - kLeadFirst) * kVowelCount + (second - kVowelFirst)) * kTailCount;
  }
  if (first - kHangulFirst < kHangulCount && (first - kHangulFirst) % kTailCount == 0 && second > kTailFirst &&
      second < kTailFirst + kTailCount) {
    return first + (second - kTailFirst);
  }
  if (second < 0x300) return 0;
  if (first < 0x10000) {
    return find_composite(kComposites, length(kComposites), first, second);
  }
  return find_composite(kAstralComposites, length(kAstralComposites), first, second);
}

}  // namespace

uint32_t decomposition(uint32_t c, uint32_t out[kMaxDecomposition], const char** tag) {
  uint32_t number;
  uint32_t count = decompose_once(c, out, &number);
  *tag = kTagNames[number];
  return count;
}

bool surely_normalized(const uint32_t* text, size_t size, Form form) {
  // Below these, nothing has a decomposition (of the kind) or composes with what is before it.
  uint32_t bound = form == Form::kNfc ? 0x300 : form == Form::kNfd ? 0xc0 : 0xa0;
  for (size_t i = 0; i < size; i++) {
    if (text[i] >= bound) return false;
  }
  return true;
}

Status normalize(Scratch& scratch, const uint32_t* text, size_t size, Form form, const uint32_t** out,
                 size_t* out_size) {
  *out = text;
  *out_size = size;
  if (surely_normalized(text, size, form)) return Status::kOk;
  if (!scratch.meter().charge_steps(static_cast<int64_t>(size / 4 + 1))) return Status::kLimit;
  bool compatible = form == Form::kNfkc || form == Form::kNfkd;
  size_t total = 0;
  uint32_t parts[kMaxDecomposition + 2];
  for (size_t i = 0; i < size; i++) total += decompose_fully(text[i], compatible, parts, 0);
  if (!scratch.meter().charge_steps(static_cast<int64_t>(total / 4))) return Status::kLimit;
  uint32_t* result = scratch.words(total);
  if (result == nullptr) return Status::kNoMemory;
  size_t n = 0;
  for (size_t i = 0; i < size; i++) n += decompose_fully(text[i], compatible, result + n, 0);

  // Canonical order: runs of combining marks sorted by class, stably. Counting by class keeps long runs linear: an insertion
  // sort of a hostile run of a million marks would take hours.
  size_t i = 0;
  while (i < n) {
    if (combining_class(result[i]) == 0) {
      i++;
      continue;
    }
    size_t end = i + 1;
    bool sorted = true;
    for (; end < n; end++) {
      uint8_t here = combining_class(result[end]);
      if (here == 0) break;
      if (here < combining_class(result[end - 1])) sorted = false;
    }
    if (!sorted) {
      ScratchScope scope(scratch);
      uint32_t* copy = scratch.words(end - i);
      uint32_t* place = scratch.words(257);
      if (copy == nullptr || place == nullptr) return Status::kNoMemory;
      for (uint32_t k = 0; k < 257; k++) place[k] = 0;
      for (size_t k = i; k < end; k++) {
        copy[k - i] = result[k];
        place[combining_class(result[k]) + 1]++;
      }
      for (uint32_t k = 1; k < 257; k++) place[k] += place[k - 1];
      for (size_t k = 0; k < end - i; k++) result[i + place[combining_class(copy[k])]++] = copy[k];
    }
    i = end;
  }

  if (form == Form::kNfc || form == Form::kNfkc) {
    // Each mark joins the last starter unless a mark of the same or a higher class (or another starter) stands between.
    size_t kept = 0;
    size_t starter = n;
    uint8_t last_class = 0;
    for (size_t k = 0; k < n; k++) {
      uint32_t c = result[k];
      uint8_t here = combining_class(c);
      bool blocked = starter == n || (kept - starter > 1 && (last_class == 0 || last_class >= here));
      uint32_t joined = blocked ? 0 : compose(result[starter], c);
      if (joined != 0) {
        result[starter] = joined;
        continue;
      }
      if (here == 0) starter = kept;
      last_class = here;
      result[kept++] = c;
    }
    n = kept;
  }
  *out = result;
  *out_size = n;
  return Status::kOk;
}

}  // namespace hognose::support::unicode
