// How the packed Unicode tables are searched; unicode.cpp describes them.
#ifndef HOGNOSE_SUPPORT_UNICODE_LOOKUP_H_
#define HOGNOSE_SUPPORT_UNICODE_LOOKUP_H_

#include <cstddef>
#include <cstdint>

namespace hognose::support::unicode {

template <typename T, size_t n>
constexpr int length(const T (&)[n]) {
  return static_cast<int>(n);
}

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

// Whether a run (start << 11 | count) at or before c reaches c; its number, or -1.
inline int find_run(const uint32_t* heads, int count, uint32_t c) {
  int at = find_last(heads, count, c << 11 | 0x7ff);
  if (at < 0 || c - (heads[at] >> 11) >= (heads[at] & 0x7ff)) return -1;
  return at;
}

struct PropertyTables {
  const uint8_t* top_of;
  const uint8_t* block_of;
  const uint16_t* first_run;
  const uint8_t* run_start;
  const uint16_t* record_pairs;
  uint32_t record_count;
};

// The number of the record of a code point.
template <typename T>
uint32_t find_record(const PropertyTables& tables, const T* run_record, uint32_t c) {
  if (c >= 0x110000) c = 0xfffff;  // private use has no properties worth a name
  uint32_t block = tables.block_of[tables.top_of[c >> 12] * 16 + ((c >> 8) & 15)];
  int first = tables.first_run[block];
  int at = first + find_last(tables.run_start + first, tables.first_run[block + 1] - first, c & 255);
  uint32_t record = run_record[at];
  if (record >= tables.record_count) record = tables.record_pairs[(record - tables.record_count) * 2 + (c & 1)];
  return record;
}

}  // namespace hognose::support::unicode

#endif  // HOGNOSE_SUPPORT_UNICODE_LOOKUP_H_
