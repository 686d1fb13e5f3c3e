// The intern table: one Str for each text that serves as a name.
#include <cstring>
#include <vector>

#include "runtime/interpreter.h"
#include "runtime/state.h"
#include "support/hash.h"
#include "support/utf8.h"

namespace hognose::runtime {

namespace {

constexpr uint32_t kFirstSize = 1024;  // room for what a fresh interpreter names

// Where to look after `place`: in steps of the hash's upper half. Names whose lower halves agree, which a program may have sought out, then don't meet
// more often than others.
uint32_t next_place(uint32_t place, int64_t hash, uint32_t mask) {
  return (place + (static_cast<uint32_t>(hash >> 32) | 1)) & mask;
}

void put(Str** slots, uint32_t mask, Str* str) {
  uint32_t at = static_cast<uint32_t>(str->hash) & mask;
  while (slots[at] != nullptr) at = next_place(at, str->hash, mask);
  slots[at] = str;
}

// Makes room for one more. False: the table is full and can't grow.
bool make_room(Interpreter& vm, InternTable& table) {
  if (table.slots != nullptr && (table.count + 1) * 2 <= table.mask + 1) return true;
  uint32_t size = table.slots == nullptr ? kFirstSize : (table.mask + 1) * 2;
  Str** slots = static_cast<Str**>(vm.heap.allocate_buffer(size * sizeof(Str*)));
  if (slots == nullptr) return table.slots != nullptr && table.count < table.mask - table.mask / 8;
  std::memset(static_cast<void*>(slots), 0, size * sizeof(Str*));
  uint32_t mask = size - 1;
  if (table.slots != nullptr) {
    for (uint32_t i = 0; i <= table.mask; ++i) {
      Str* str = table.slots[i];
      if (str != nullptr) put(slots, mask, str);
    }
    vm.heap.free_buffer(table.slots, (size_t{table.mask} + 1) * sizeof(Str*));
  }
  table.slots = slots;
  table.mask = mask;
  return true;
}

}  // namespace

Str* intern(Interpreter& vm, Str* str) {
  if (str->flags & kInterned) return str;
  InternTable& table = vm.state->interned;
  int64_t hash = str_hash(str);
  vm.meter.fuel -= str->length >> 6;  // an equal one is compared with it
  if (table.slots != nullptr) {
    for (uint32_t at = static_cast<uint32_t>(hash) & table.mask; table.slots[at] != nullptr;
         at = next_place(at, hash, table.mask)) {
      if (table.slots[at]->hash == hash && str_equal(table.slots[at], str)) return table.slots[at];
    }
  }
  if (str->type != vm.types.str) {  // a subclass instance has an identity of its own
    const uint8_t width = str->width;
    Str* copy = make_str_uninitialized(vm, str->length, width, str->ascii);
    if (copy == nullptr) return str;
    std::memcpy(copy->data<uint8_t>(), str->chars(), static_cast<size_t>(str->length) * width);
    copy->hash = hash;
    str = copy;
  }
  if (!make_room(vm, table)) return str;
  put(table.slots, table.mask, str);
  ++table.count;
  Heap::note_write(str);
  str->flags |= kInterned;
  return str;
}

Str* intern(Interpreter& vm, std::string_view utf8) {
  const uint8_t* data = reinterpret_cast<const uint8_t*>(utf8.data());
  InternTable& table = vm.state->interned;
  int64_t hash = -1;
  if (support::is_ascii(data, utf8.size())) {
    hash = support::hash_bytes(data, utf8.size());
    if (table.slots != nullptr) {
      for (uint32_t at = static_cast<uint32_t>(hash) & table.mask; table.slots[at] != nullptr;
           at = next_place(at, hash, table.mask)) {
        Str* str = table.slots[at];
        if (str->hash == hash && str_equals(str, utf8)) return str;
      }
    }
  }
  Str* str = make_str(vm, utf8);
  if (str == nullptr) return vm.empty_str;
  if (hash != -1) str->hash = hash;
  return intern(vm, str);
}

void sweep_interned(Interpreter& vm, bool (*keep)(const Str* str, void* context), void* context) {
  InternTable& table = vm.state->interned;
  if (table.slots == nullptr) return;
  bool any_dead = false;
  for (uint32_t i = 0; i <= table.mask && !any_dead; ++i)
    any_dead = table.slots[i] != nullptr && !keep(table.slots[i], context);
  if (!any_dead) return;
  std::vector<Str*> kept;
  kept.reserve(table.count);
  for (uint32_t i = 0; i <= table.mask; ++i) {
    if (table.slots[i] != nullptr && keep(table.slots[i], context)) kept.push_back(table.slots[i]);
    table.slots[i] = nullptr;
  }
  for (Str* str : kept) put(table.slots, table.mask, str);
  table.count = static_cast<uint32_t>(kept.size());
}

}  // namespace hognose::runtime
