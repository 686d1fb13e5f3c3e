// What Unicode says of characters beyond unicode.cpp: categories, widths, numeric values, decompositions. The tables
// (unicode_data.bin, 44 KB) are read when they are first needed (support/data_files.h); without them no character has any of this.
//
// Decompositions: sorted runs (start << 11 | count) whose body says where in a pool of UTF-16 units the first one's text
// lies, the tag, the units of each, and how the next follows: first code point constant (0) or growing by one (1), or each
// written out (2). Compositions are found by searching a list of composites sorted by their decomposition.
//
// Numeric values: sorted runs (start << 11 | count) of values that grow by one.
#include <bit>
#include <cstring>

#include "support/data_files.h"
#include "support/unicode.h"
#include "support/unicode_lookup.h"

namespace hognose::support::unicode {

namespace {
#include "support/unicode_data.inc"

// The tables, at the end of their file (the names stand before them), or nullptr: when there is none, or it does not fit this build.
const UnicodeData* tables() {
  std::span<const uint8_t> bytes = data_file(DataFile::kUnicode);
  if (bytes.size() < sizeof(UnicodeData) || bytes.size() % alignof(UnicodeData) != 0) return nullptr;
  const UnicodeData* data = reinterpret_cast<const UnicodeData*>(bytes.data() + bytes.size() - sizeof(UnicodeData));
  return data->checksum == kChecksum ? data : nullptr;
}

uint32_t record_of(const UnicodeData* data, uint32_t c) {
  constexpr uint32_t kRecords = sizeof UnicodeData::record_category;
  PropertyTables properties = {data->top_of,    data->block_of,     data->first_run,
                               data->run_start, data->record_pairs, kRecords};
  return find_record(properties, data->run_record, c);
}

uint8_t class_of(const UnicodeData* data, uint32_t c) {
  return data == nullptr || c < 0x300 ? 0 : data->record_combining[record_of(data, c)];
}

uint16_t layout_of(uint32_t c) {
  const UnicodeData* data = tables();
  return data == nullptr ? 0 : data->record_layout[record_of(data, c)];
}

}  // namespace

Category category(uint32_t c) {
  const UnicodeData* data = tables();
  return data == nullptr ? Category::kCn : static_cast<Category>(data->record_category[record_of(data, c)]);
}
const char* category_name(Category category) { return kCategoryNames[static_cast<int>(category)]; }
uint8_t combining_class(uint32_t c) { return class_of(tables(), c); }
const char* bidirectional(uint32_t c) { return kBidirectionalNames[layout_of(c) >> 4]; }
const char* east_asian_width(uint32_t c) { return kWidthNames[(layout_of(c) >> 1) & 7]; }
bool is_mirrored(uint32_t c) { return (layout_of(c) & 1) != 0; }

bool numeric_value(uint32_t c, double* out) {
  const UnicodeData* data = tables();
  int at = data == nullptr ? -1 : find_run(data->numeric_runs, length(data->numeric_runs), c);
  if (at < 0) return false;
  const uint32_t* halves = data->numeric_values[data->numeric_index[at]];
  *out = std::bit_cast<double>(uint64_t{halves[1]} << 32 | halves[0]) + (c - (data->numeric_runs[at] >> 11));
  return true;
}

int digit_value(uint32_t c) {
  if (c < 128) return decimal_value(c);
  double value;
  return is_digit(c) && numeric_value(c, &value) ? static_cast<int>(value) : -1;
}

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
uint32_t decompose_once(const UnicodeData* data, uint32_t c, uint32_t* out, uint32_t* tag) {
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
  int at = data == nullptr ? -1 : find_run(data->decomposition_head, length(data->decomposition_head), c);
  if (at < 0) return 0;
  uint32_t distance = c - (data->decomposition_head[at] >> 11);
  uint32_t body = data->decomposition_body[at];
  uint32_t units = (body >> 2) & 31;
  uint32_t step = body & 3;
  *tag = (body >> 7) & 31;
  const uint16_t* p = data->decomposition_pool + (body >> 12) + (step == 2 ? distance * units : 0);
  const uint16_t* end = p + units;
  uint32_t count = 0;
  while (p != end) out[count++] = next_unit_pair(p);
  if (step == 1) out[0] += distance;
  return count;
}

// Decompositions of decompositions, written to out; at most kMaxDecomposition. The depth of the data bounds the recursion.
uint32_t decompose_fully(const UnicodeData* data, uint32_t c, bool compatible, uint32_t* out, int depth) {
  uint32_t parts[kMaxDecomposition];
  uint32_t tag;
  uint32_t count = depth > 8 ? 0 : decompose_once(data, c, parts, &tag);
  if (count == 0 || (tag != 0 && !compatible)) {
    out[0] = c;
    return 1;
  }
  uint32_t size = 0;
  for (uint32_t i = 0; i < count; i++) size += decompose_fully(data, parts[i], compatible, out + size, depth + 1);
  return size;
}

// The canonical composite of two code points, 0 for none.
template <typename T>
uint32_t find_composite(const UnicodeData* data, const T* table, int count, uint32_t first, uint32_t second) {
  int low = 0;
  int high = count;
  while (low < high) {
    int middle = (low + high) / 2;
    uint32_t parts[kMaxDecomposition];
    uint32_t tag;
    decompose_once(data, table[middle], parts, &tag);
    if (parts[0] == first && parts[1] == second) return table[middle];
    if (parts[0] < first || (parts[0] == first && parts[1] < second)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return 0;
}

uint32_t compose(const UnicodeData* data, uint32_t first, uint32_t second) {
  if (first - kLeadFirst < kLeadCount && second - kVowelFirst < kVowelCount) {
    return kHangulFirst + ((first - kLeadFirst) * kVowelCount + (second - kVowelFirst)) * kTailCount;
  }
  if (first - kHangulFirst < kHangulCount && (first - kHangulFirst) % kTailCount == 0 && second > kTailFirst &&
      second < kTailFirst + kTailCount) {
    return first + (second - kTailFirst);
  }
  if (second < 0x300 || data == nullptr) return 0;
  if (first < 0x10000) return find_composite(data, data->composites, length(data->composites), first, second);
  return find_composite(data, data->astral_composites, length(data->astral_composites), first, second);
}

}  // namespace

uint32_t decomposition(uint32_t c, uint32_t out[kMaxDecomposition], const char** tag) {
  uint32_t number;
  uint32_t count = decompose_once(tables(), c, out, &number);
  *tag = kTagNames[number];
  return count;
}

bool surely_normalized(const uint32_t* text, size_t size, Form form) {
  bool composed = form == Form::kNfc || form == Form::kNfkc;
  for (size_t i = 0; i < size; i++) {
    // Below U+00A0 nothing has a decomposition. What a composed form leaves alone is an everyday property: no text in such a script
    // needs the tables.
    if (text[i] >= 0xa0 && !(composed && is_inert(text[i]))) return false;
  }
  return true;
}

Status normalize(Scratch& scratch, const uint32_t* text, size_t size, Form form, const uint32_t** out,
                 size_t* out_size) {
  *out = text;
  *out_size = size;
  if (surely_normalized(text, size, form)) return Status::kOk;
  if (!scratch.meter().charge_steps(static_cast<int64_t>(size / 4 + 1))) return Status::kLimit;
  const UnicodeData* data = tables();
  bool compatible = form == Form::kNfkc || form == Form::kNfkd;
  size_t total = 0;
  uint32_t parts[kMaxDecomposition + 2];
  for (size_t i = 0; i < size; i++) total += decompose_fully(data, text[i], compatible, parts, 0);
  if (!scratch.meter().charge_steps(static_cast<int64_t>(total / 4))) return Status::kLimit;
  uint32_t* result = scratch.words(total);
  if (result == nullptr) return Status::kNoMemory;
  size_t n = 0;
  for (size_t i = 0; i < size; i++) n += decompose_fully(data, text[i], compatible, result + n, 0);

  // Canonical order: runs of combining marks sorted by class, stably. Counting by class keeps long runs linear: an insertion
  // sort of a hostile run of a million marks would take hours.
  size_t i = 0;
  while (i < n) {
    if (class_of(data, result[i]) == 0) {
      i++;
      continue;
    }
    size_t end = i + 1;
    bool sorted = true;
    for (; end < n; end++) {
      uint8_t here = class_of(data, result[end]);
      if (here == 0) break;
      if (here < class_of(data, result[end - 1])) sorted = false;
    }
    if (!sorted) {
      ScratchScope scope(scratch);
      uint32_t* copy = scratch.words(end - i);
      uint32_t* place = scratch.words(257);
      if (copy == nullptr || place == nullptr) return Status::kNoMemory;
      for (uint32_t k = 0; k < 257; k++) place[k] = 0;
      for (size_t k = i; k < end; k++) {
        copy[k - i] = result[k];
        place[class_of(data, result[k]) + 1]++;
      }
      for (uint32_t k = 1; k < 257; k++) place[k] += place[k - 1];
      for (size_t k = 0; k < end - i; k++) result[i + place[class_of(data, copy[k])]++] = copy[k];
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
      uint8_t here = class_of(data, c);
      bool blocked = starter == n || (kept - starter > 1 && (last_class == 0 || last_class >= here));
      uint32_t joined = blocked ? 0 : compose(data, result[starter], c);
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
