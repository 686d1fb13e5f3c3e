// Character names, packed. The tables (unicode_names.bin, 200 KB) are read when they are first needed (support/data_files.h).
//
// A name is a sequence of words. The words stand in one alphabetical dictionary, front-coded in blocks of 16. The stream has one
// entry for each name in the order of code points: how many words it shares with the front of the name before, how many follow, and
// those: a byte for the 200 words used most, two bytes for the others. Every 32nd name shares nothing, so that decoding can begin
// there. Runs of code points without gaps say which entry belongs to which code point. Aliases and named sequences follow at
// the end of the stream, with a table of what they stand for.
//
// Looking a name up turns its words into numbers and walks over the whole stream comparing numbers: a few tenths of a
// millisecond, and no index to store. Names made of a prefix and the code point, and those of Hangul syllables, are computed.
#include <cstdint>
#include <cstring>
#include <span>

#include "support/data_files.h"
#include "support/unicode.h"

namespace hognose::support::unicode {

namespace {
#include "support/unicode_names.inc"

constexpr uint32_t kFrequentCount = sizeof NameData::frequent_words / sizeof(uint16_t);
constexpr uint32_t kWordBlock = 16;
constexpr uint32_t kNameGroup = 32;
constexpr uint32_t kTargetCount = sizeof NameData::target_start / sizeof(uint16_t) - 1;
constexpr uint32_t kEntryCount = kNameCount + kTargetCount;
constexpr uint32_t kRangeCount = sizeof kRanges / sizeof kRanges[0] / 3;
constexpr uint32_t kRunCount = sizeof NameData::run_first / sizeof(uint32_t);
constexpr size_t kMaxWord = 64;

constexpr uint32_t kHangulFirst = 0xac00;
constexpr uint32_t kHangulCount = 11172;
constexpr char kHangulPrefix[] = "HANGUL SYLLABLE ";
constexpr const char* kLeads[] = {"G",  "GG", "N", "D",  "DD", "R", "M", "B", "BB", "S",
                                  "SS", "",   "J", "JJ", "C",  "K", "T", "P", "H"};
constexpr const char* kVowels[] = {"A",  "AE", "YA", "YAE", "EO", "E",  "YEO", "YE", "O",  "WA", "WAE",
                                   "OE", "YO", "U",  "WEO", "WE", "WI", "YU",  "EU", "YI", "I"};
constexpr const char* kTails[] = {"",   "G",  "GG", "GS", "N",  "NJ", "NH", "D",  "L", "LG", "LM", "LB", "LS", "LT",
                                  "LP", "LH", "M",  "B",  "BS", "S",  "SS", "NG", "J", "C",  "K",  "T",  "P",  "H"};

// The tables, at the front of their file, or nullptr: when there is none, or it does not fit this build.
const NameData* names() {
  std::span<const uint8_t> bytes = data_file(DataFile::kUnicode);
  if (bytes.size() < sizeof(NameData)) return nullptr;
  const NameData* data = reinterpret_cast<const NameData*>(bytes.data());
  return data->checksum == kChecksum ? data : nullptr;
}

// One dictionary entry on top of the word before; returns the end of the entry.
const uint8_t* read_word(const uint8_t* p, char* word, size_t* length) {
  size_t n = *p++;
  bool last = false;
  while (!last) {
    last = (*p & 0x80) != 0;
    word[n++] = static_cast<char>(*p++ & 0x7f);
  }
  *length = n;
  return p;
}

size_t word_text(const NameData* data, uint32_t number, char* word) {
  const uint8_t* p = data->words + data->word_blocks[number / kWordBlock];
  size_t length = 0;
  for (uint32_t i = 0; i <= number % kWordBlock; i++) p = read_word(p, word, &length);
  return length;
}

int compare_words(const char* a, size_t a_length, const char* b, size_t b_length) {
  int order = std::memcmp(a, b, a_length < b_length ? a_length : b_length);
  return order != 0 ? order : a_length < b_length ? -1 : a_length > b_length ? 1 : 0;
}

// The number of a word; false: not in the dictionary.
bool find_word(const NameData* data, const char* text, size_t length, uint32_t* number) {
  char word[kMaxWord];
  uint32_t low = 0;
  uint32_t high = (kWordCount + kWordBlock - 1) / kWordBlock;
  while (high - low > 1) {
    uint32_t middle = (low + high) / 2;
    size_t n = word_text(data, middle * kWordBlock, word);
    if (compare_words(word, n, text, length) <= 0) {
      low = middle;
    } else {
      high = middle;
    }
  }
  const uint8_t* p = data->words + data->word_blocks[low];
  for (uint32_t i = low * kWordBlock; i < kWordCount && i < (low + 1) * kWordBlock; i++) {
    size_t n = 0;
    p = read_word(p, word, &n);
    if (compare_words(word, n, text, length) == 0) {
      *number = i;
      return true;
    }
  }
  return false;
}

uint32_t read_number(const NameData* data, const uint8_t*& p) {
  uint32_t code = *p++;
  if (code < kFrequentCount) return data->frequent_words[code];
  return ((code - kFrequentCount) << 8) | *p++;
}

// Entry number -> words; returns their count.
uint32_t read_entry(const NameData* data, uint32_t entry, uint32_t words[kMostWords]) {
  const uint8_t* p = data->stream + data->name_groups[entry / kNameGroup];
  uint32_t count = 0;
  for (uint32_t i = 0; i <= entry % kNameGroup; i++) {
    uint32_t header = *p++;
    count = header >> 4;
    for (uint32_t fresh = header & 15; fresh != 0; fresh--) words[count++] = read_number(data, p);
  }
  return count;
}

size_t append(char* out, size_t at, const char* text) {
  size_t n = std::strlen(text);
  std::memcpy(out + at, text, n);
  return at + n;
}

size_t name_of(uint32_t c, char* out) {
  if (c - kHangulFirst < kHangulCount) {
    uint32_t index = c - kHangulFirst;
    size_t n = append(out, 0, kHangulPrefix);
    n = append(out, n, kLeads[index / 588]);
    n = append(out, n, kVowels[index / 28 % 21]);
    return append(out, n, kTails[index % 28]);
  }
  for (uint32_t i = 0; i < kRangeCount; i++) {
    if (c < kRanges[3 * i] || c > kRanges[3 * i + 1]) continue;
    size_t n = append(out, 0, kRangePrefixes[kRanges[3 * i + 2]]);
    for (int shift = c > 0xfffff ? 20 : c > 0xffff ? 16 : 12; shift >= 0; shift -= 4) {
      out[n++] = "0123456789ABCDEF"[(c >> shift) & 15];
    }
    return n;
  }
  const NameData* data = names();
  if (data == nullptr) return 0;
  uint32_t low = 0;
  uint32_t high = kRunCount;
  while (high - low > 1) {
    uint32_t middle = (low + high) / 2;
    if (data->run_first[middle] <= c) {
      low = middle;
    } else {
      high = middle;
    }
  }
  if (c < data->run_first[low] ||
      c - data->run_first[low] >= static_cast<uint32_t>(data->run_ordinal[low + 1] - data->run_ordinal[low]))
    return 0;
  uint32_t words[kMostWords];
  uint32_t count = read_entry(data, data->run_ordinal[low] + (c - data->run_first[low]), words);
  size_t n = 0;
  for (uint32_t i = 0; i < count; i++) {
    if (i != 0) out[n++] = ' ';
    char word[kMaxWord];
    size_t length = word_text(data, words[i], word);
    std::memcpy(out + n, word, length);
    n += length;
  }
  return n;
}

// The longest of `names` that text begins with: its index, or -1.
template <size_t n>
int longest_prefix(const char* const (&names)[n], const char*& text, const char* end) {
  int best = -1;
  size_t best_length = 0;
  for (size_t i = 0; i < n; i++) {
    size_t length = std::strlen(names[i]);
    if (length > static_cast<size_t>(end - text) || std::memcmp(text, names[i], length) != 0) continue;
    if (best >= 0 && length <= best_length) continue;
    best = static_cast<int>(i);
    best_length = length;
  }
  text += best_length;
  return best;
}

bool starts_with(const char* text, size_t length, const char* prefix) {
  size_t n = std::strlen(prefix);
  return length > n && std::memcmp(text, prefix, n) == 0;
}

// Computed names; *out gets the code point.
bool lookup_computed(const char* text, size_t length, uint32_t* out) {
  if (starts_with(text, length, kHangulPrefix)) {
    const char* p = text + sizeof kHangulPrefix - 1;
    const char* end = text + length;
    int lead = longest_prefix(kLeads, p, end);
    int vowel = longest_prefix(kVowels, p, end);
    int tail = longest_prefix(kTails, p, end);
    if (lead < 0 || vowel < 0 || tail < 0 || p != end) return false;
    *out = kHangulFirst + static_cast<uint32_t>((lead * 21 + vowel) * 28 + tail);
    return true;
  }
  for (uint32_t i = 0; i < kRangeCount; i++) {
    const char* prefix = kRangePrefixes[kRanges[3 * i + 2]];
    if (!starts_with(text, length, prefix)) continue;
    size_t at = std::strlen(prefix);
    if (length - at < 4 || length - at > 6 || (text[at] == '0' && length - at > 4)) continue;
    uint32_t c = 0;
    bool good = true;
    for (; at < length; at++) {
      char d = text[at];
      bool letter = d >= 'A' && d <= 'F';
      good = good && (letter || (d >= '0' && d <= '9'));
      c = c * 16 + static_cast<uint32_t>(letter ? d - 'A' + 10 : d - '0');
    }
    if (good && c >= kRanges[3 * i] && c <= kRanges[3 * i + 1]) {
      *out = c;
      return true;
    }
  }
  return false;
}

uint32_t lookup_name(const char* name, size_t length, bool sequences, uint32_t out[4]) {
  char text[kMaxName];
  if (length == 0 || length > kMaxName) return 0;
  for (size_t i = 0; i < length; i++) {
    char c = name[i];
    text[i] = c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
  }
  if (lookup_computed(text, length, out)) return 1;
  const NameData* data = names();
  if (data == nullptr) return 0;
  uint32_t wanted[kMostWords];
  uint32_t wanted_count = 0;
  for (size_t start = 0; start <= length;) {
    size_t end = start;
    while (end < length && text[end] != ' ') end++;
    if (wanted_count == kMostWords || !find_word(data, text + start, end - start, &wanted[wanted_count])) return 0;
    wanted_count++;
    start = end + 1;
  }
  const uint8_t* p = data->stream;
  uint32_t matching = 0;  // leading words of the current entry that are the wanted ones
  for (uint32_t entry = 0; entry < kEntryCount; entry++) {
    uint32_t header = *p++;
    uint32_t count = header >> 4;
    if (matching > count) matching = count;
    for (uint32_t fresh = header & 15; fresh != 0; fresh--) {
      uint32_t number = read_number(data, p);
      if (matching == count && count < wanted_count && number == wanted[count]) matching++;
      count++;
    }
    if (count != wanted_count || matching != count) continue;
    if (entry >= kNameCount) {
      uint32_t first = data->target_start[entry - kNameCount];
      uint32_t size = data->target_start[entry - kNameCount + 1] - first;
      if (size > 1 && !sequences) return 0;
      for (uint32_t i = 0; i < size; i++) out[i] = data->targets[first + i];
      return size;
    }
    uint32_t run = 0;
    while (data->run_ordinal[run + 1] <= entry) run++;
    out[0] = data->run_first[run] + (entry - data->run_ordinal[run]);
    return 1;
  }
  return 0;
}

}  // namespace

const NameTable kNameTable = {lookup_name, name_of};

}  // namespace hognose::support::unicode
