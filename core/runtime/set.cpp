// Set: CPython's table, step by step, so that equal hashes give equal iteration order.
//
// A table of a power of two; from the place the hash says, ten neighbours are looked at in a row, then the perturbed congruence jumps on.
// Removed entries leave a mark that later additions don't use again. The table grows when three fifths are taken, to four times the live
// entries (twice above 50,000).
#include <cstring>
#include <utility>

#include "runtime/interpreter.h"
#include "runtime/small_stack.h"

namespace hognose::runtime {

namespace {

constexpr uint32_t kMinimum = 8;
constexpr uint32_t kLinearProbes = 9;
constexpr int64_t kDummyHash = -1;
constexpr size_t kMaxTable = size_t{1} << 29;

// Calls visit(position) along the probe sequence until it says true.
template <typename Visit>
void probe(uint32_t mask, int64_t hash, Visit visit) {
  uint64_t perturb = static_cast<uint64_t>(hash);
  uint64_t at = static_cast<uint64_t>(hash) & mask;
  for (;;) {
    uint32_t run = at + kLinearProbes <= mask ? kLinearProbes : 0;
    for (uint32_t i = 0; i <= run; ++i) {
      if (visit(static_cast<uint32_t>(at) + i)) return;
    }
    perturb >>= 5;
    at = (at * 5 + 1 + perturb) & mask;
  }
}

void insert_clean(SetEntry* table, uint32_t mask, Value key, int64_t hash) {
  probe(mask, hash, [&](uint32_t at) {
    if (!table[at].key.is_empty()) return false;
    table[at] = {key, hash};
    return true;
  });
}

bool is_live(const SetEntry& entry) { return !entry.key.is_empty() && !entry.key.is_unbound(); }

bool resize(Interpreter& vm, Set* set, size_t at_least) {
  size_t size = kMinimum;
  while (size <= at_least) size <<= 1;
  if (size == kMinimum && set->table != nullptr && set->mask == kMinimum - 1 && set->fill == set->used) return true;
  if (size > kMaxTable) return false;
  SetEntry* table = static_cast<SetEntry*>(vm.heap.allocate_buffer(size * sizeof(SetEntry)));
  if (table == nullptr) return false;
  std::memset(static_cast<void*>(table), 0, size * sizeof(SetEntry));
  SetEntry* old = set->table;
  uint32_t old_mask = set->mask;
  uint32_t mask = static_cast<uint32_t>(size - 1);
  if (old != nullptr) {
    for (uint32_t i = 0; i <= old_mask; ++i) {
      if (is_live(old[i])) insert_clean(table, mask, old[i].key, old[i].hash);
    }
    vm.heap.free_buffer(old, (size_t{old_mask} + 1) * sizeof(SetEntry));
  }
  set->fill = set->used;
  set->table = table;
  set->mask = mask;
  return true;
}

bool make_table(Interpreter& vm, Set* set) { return set->table != nullptr || resize(vm, set, 0); }

bool grow(Interpreter& vm, Set* set) {
  return resize(vm, set, set->used > 50000 ? size_t{set->used} * 2 : size_t{set->used} * 4);
}

// Puts a new key at a free place, or where a key was taken out.
bool insert_at(Interpreter& vm, Set* set, uint32_t at, Value key, int64_t hash) {
  bool reused = set->table[at].key.is_unbound();
  set->table[at] = {key, hash};
  ++set->used;
  set->hash = -1;
  if (reused) return true;
  ++set->fill;
  if (size_t{set->fill} * 5 < size_t{set->mask} * 3 || grow(vm, set)) return true;
  // As if it had not been asked for: the instruction runs again after a collection, and must meet the same need.
  set->table[at] = SetEntry();
  --set->used;
  --set->fill;
  return false;
}

Found hash_key(Interpreter& vm, Value key, int64_t* hash) {
  if (key.is_small_int()) {
    int64_t i = key.as_small_int();
    *hash = i == -1 ? -2 : i;
    return Found::kYes;
  }
  if (is_Str(key) && key.as_object()->type == vm.types.str) {
    *hash = str_hash(key.as<Str>());
    return Found::kYes;
  }
  Found found = hash_value(vm, key, hash);
  if (found == Found::kError) explain_unhashable(vm, key, "set element");
  return found;
}

// Whether the probe sequence of this hash, which may come to a place more than once, comes to `at` before `after`, or they are the same.
bool comes_first(const Set* set, int64_t hash, uint32_t at, int64_t after) {
  bool first = false;
  probe(set->mask, hash, [&](uint32_t position) {
    first = position == at;
    return first || position == after;
  });
  return first;
}

}  // namespace

Set* make_set(Interpreter& vm, Type* type) {
  Set* set = static_cast<Set*>(vm.heap.allocate(Kind::kSet, type, sizeof(Set)));
  set->mask = kMinimum - 1;
  set->hash = -1;
  if (type == vm.types.frozenset) set->flags |= kFrozen;
  return set;
}

Found set_find_hashed(Interpreter& vm, Set* set, Value key, int64_t hash, uint32_t* position) {
  if (set->used == 0) return Found::kNo;
  Found found = Found::kNo;
  probe(set->mask, hash, [&](uint32_t at) {
    const SetEntry& entry = set->table[at];
    if (entry.key.is_empty()) return true;
    if (entry.hash != hash) return false;
    found = entry.key == key ? Found::kYes : equal_values(vm, entry.key, key);
    *position = at;
    return found != Found::kNo;
  });
  return found;
}

Found set_contains(Interpreter& vm, Set* set, Value key) {
  int64_t hash;
  Found hashed = hash_key(vm, key, &hash);
  if (hashed != Found::kYes) return hashed;
  uint32_t position;
  return set_find_hashed(vm, set, key, hash, &position);
}

Found set_add_hashed(Interpreter& vm, Set* set, Value key, int64_t hash) {
  if (!make_table(vm, set)) return Found::kNoMemory;
  Found found = Found::kNo;
  constexpr uint32_t kNone = UINT32_MAX;
  uint32_t free = 0, deleted = kNone;  // the last deleted one on the way is used again, as in CPython's sets
  probe(set->mask, hash, [&](uint32_t at) {
    const SetEntry& entry = set->table[at];
    if (entry.key.is_empty()) {
      free = deleted != kNone ? deleted : at;
      return true;
    }
    if (entry.hash == kDummyHash) deleted = at;
    if (entry.hash != hash) return false;
    found = entry.key == key ? Found::kYes : equal_values(vm, entry.key, key);
    return found != Found::kNo;
  });
  if (found != Found::kNo) return found;
  return insert_at(vm, set, free, key, hash) ? Found::kNo : Found::kNoMemory;
}

Found set_add(Interpreter& vm, Set* set, Value key) {
  int64_t hash;
  Found hashed = hash_key(vm, key, &hash);
  return hashed == Found::kYes ? set_add_hashed(vm, set, key, hash) : hashed;
}

bool set_add_new(Interpreter& vm, Set* set, Value key, int64_t hash) {
  if (!make_table(vm, set)) return false;
  uint32_t free = UINT32_MAX;
  probe(set->mask, hash, [&](uint32_t at) {
    if (set->table[at].hash == kDummyHash && set->table[at].key.is_unbound()) free = at;
    if (!set->table[at].key.is_empty()) return false;
    if (free == UINT32_MAX) free = at;
    return true;
  });
  return insert_at(vm, set, free, key, hash);
}

void set_delete_entry(Interpreter&, Set* set, uint32_t position) {
  set->table[position] = {Value::unbound(), kDummyHash};
  --set->used;
  set->hash = -1;
}

Found set_discard(Interpreter& vm, Set* set, Value key) {
  int64_t hash;
  Found hashed = hash_key(vm, key, &hash);
  if (hashed != Found::kYes) return hashed;
  uint32_t position;
  Found found = set_find_hashed(vm, set, key, hash, &position);
  if (found == Found::kYes) set_delete_entry(vm, set, position);
  return found;
}

// `after` is a table position on the probe sequence of this hash.
int64_t set_probe(Set* set, int64_t hash, int64_t after) {
  if (set->table == nullptr) return -1;
  int64_t result = -1;
  bool behind = after < 0;
  probe(set->mask, hash, [&](uint32_t at) {
    const SetEntry& entry = set->table[at];
    if (entry.key.is_empty()) return true;
    if (behind && entry.hash == hash && (after < 0 || !comes_first(set, hash, at, after))) {
      result = at;
      return true;
    }
    if (at == after) behind = true;
    return false;
  });
  return result;
}

void set_clear(Interpreter& vm, Set* set) {
  if (set->table != nullptr) vm.heap.free_buffer(set->table, (size_t{set->mask} + 1) * sizeof(SetEntry));
  set->table = nullptr;
  set->mask = kMinimum - 1;
  set->fill = set->used = 0;
  set->hash = -1;
}

bool set_reserve(Interpreter& vm, Set* set, size_t more) {
  if ((size_t{set->fill} + more) * 5 < size_t{set->mask} * 3) return make_table(vm, set);
  return resize(vm, set, (size_t{set->used} + more) * 2);
}

Found set_merge(Interpreter& vm, Set* set, Set* other) {
  if (set == other || other->used == 0) return Found::kYes;
  if (!set_reserve(vm, set, other->used)) return Found::kNoMemory;
  vm.meter.fuel -= other->mask >> 3;
  if (set->fill == 0 && set->mask == other->mask && other->fill == other->used) {
    std::memcpy(static_cast<void*>(set->table), static_cast<const void*>(other->table),
                (size_t{set->mask} + 1) * sizeof(SetEntry));
    set->fill = other->fill;
    set->used = other->used;
    set->hash = -1;
    return Found::kYes;
  }
  if (set->fill == 0) {
    for (uint32_t i = 0; i <= other->mask; ++i) {
      if (is_live(other->table[i])) insert_clean(set->table, set->mask, other->table[i].key, other->table[i].hash);
    }
    set->fill = set->used = other->used;
    set->hash = -1;
    return Found::kYes;
  }
  for (uint32_t i = 0; i <= other->mask; ++i) {
    if (!is_live(other->table[i])) continue;
    Found found = set_add_hashed(vm, set, other->table[i].key, other->table[i].hash);
    if (found > Found::kYes) return found;
  }
  return Found::kYes;
}

Found set_merge_keys(Interpreter& vm, Set* set, Dict* dict) {
  if (!set_reserve(vm, set, dict->count)) return Found::kNoMemory;
  for (int64_t i = dict_next(dict, 0); i >= 0; i = dict_next(dict, i + 1)) {
    Found found = set_add_hashed(vm, set, dict->entries[i].key, dict->entries[i].hash);
    if (found > Found::kYes) return found;
  }
  return Found::kYes;
}

Set* set_copy(Interpreter& vm, Set* set, Type* type) {
  Set* copy = make_set(vm, type);
  return set_merge(vm, copy, set) == Found::kYes ? copy : nullptr;
}

Found set_intersect(Interpreter& vm, Set* set, Set* other, Set* into) {
  if (other->used > set->used) std::swap(set, other);
  vm.meter.fuel -= other->mask >> 4;  // free places too
  for (int64_t i = set_next(other, 0); i >= 0; i = set_next(other, i + 1)) {
    if (!vm.charge(1)) return Found::kError;
    SetEntry entry = other->table[i];
    uint32_t position;
    Found found = set_find_hashed(vm, set, entry.key, entry.hash, &position);
    if (found == Found::kYes) found = set_add_hashed(vm, into, entry.key, entry.hash);
    if (found > Found::kYes) return found;
  }
  return Found::kYes;
}

bool set_compact(Interpreter& vm, Set* set) {
  if (set->table == nullptr || set->fill - set->used <= set->mask / 4) return true;
  return grow(vm, set);
}

Found set_remove_all(Interpreter& vm, Set* set, Set* other) {
  if (set == other) {
    set_clear(vm, set);
    return Found::kYes;
  }
  Set* removed = other;
  if (other->used >> 3 > set->used) {
    removed = make_set(vm, vm.types.set);
    Found found = set_intersect(vm, set, other, removed);
    if (found != Found::kYes) return found;
  }
  vm.meter.fuel -= removed->mask >> 4;  // free places too
  for (int64_t i = set_next(removed, 0); i >= 0; i = set_next(removed, i + 1)) {
    if (!vm.charge(1)) return Found::kError;
    uint32_t position;
    Found found = set_find_hashed(vm, set, removed->table[i].key, removed->table[i].hash, &position);
    if (found == Found::kYes) set_delete_entry(vm, set, position);
    if (found > Found::kYes) return found;
  }
  return set_compact(vm, set) ? Found::kYes : Found::kNoMemory;
}

Found set_subtract(Interpreter& vm, Set* set, Set* other, Set* into) {
  if (set->used >> 2 > other->used) {
    Found found = set_merge(vm, into, set);
    return found == Found::kYes ? set_remove_all(vm, into, other) : found;
  }
  vm.meter.fuel -= set->mask >> 4;  // free places too
  for (int64_t i = set_next(set, 0); i >= 0; i = set_next(set, i + 1)) {
    if (!vm.charge(1)) return Found::kError;
    SetEntry entry = set->table[i];
    uint32_t position;
    Found found = set_find_hashed(vm, other, entry.key, entry.hash, &position);
    if (found == Found::kNo) found = set_add_hashed(vm, into, entry.key, entry.hash);
    if (found > Found::kYes) return found;
  }
  return Found::kYes;
}

Found set_toggle_all(Interpreter& vm, Set* set, Set* other) {
  if (set == other) {
    set_clear(vm, set);
    return Found::kYes;
  }
  vm.meter.fuel -= other->mask >> 4;  // free places too
  for (int64_t i = set_next(other, 0); i >= 0; i = set_next(other, i + 1)) {
    if (!vm.charge(1)) return Found::kError;
    SetEntry entry = other->table[i];
    uint32_t position;
    Found found = set_find_hashed(vm, set, entry.key, entry.hash, &position);
    if (found == Found::kYes)
      set_delete_entry(vm, set, position);
    else if (found == Found::kNo)
      found = set_add_hashed(vm, set, entry.key, entry.hash);
    if (found > Found::kYes) return found;
  }
  return Found::kYes;
}

Found set_is_subset(Interpreter& vm, Set* set, Set* other) {
  if (set->used > other->used) return Found::kNo;
  vm.meter.fuel -= set->mask >> 4;  // free places too
  for (int64_t i = set_next(set, 0); i >= 0; i = set_next(set, i + 1)) {
    if (!vm.charge(1)) return Found::kError;
    uint32_t position;
    Found found = set_find_hashed(vm, other, set->table[i].key, set->table[i].hash, &position);
    if (found != Found::kYes) return found;
  }
  return Found::kYes;
}

void set_swap(Set* a, Set* b) {
  std::swap(a->fill, b->fill);
  std::swap(a->used, b->used);
  std::swap(a->mask, b->mask);
  std::swap(a->table, b->table);
  a->hash = b->hash = -1;
}

bool set_pop(Interpreter& vm, Set* set, Value* key) {
  if (set->used == 0) return false;
  uint32_t at = set->finger & set->mask;
  for (uint32_t walked = 1; !is_live(set->table[at]); ++walked) {
    at = at == set->mask ? 0 : at + 1;
    if (walked % 16 == 0) --vm.meter.fuel;
  }
  *key = set->table[at].key;
  set_delete_entry(vm, set, at);
  set->finger = at + 1;
  return true;
}

}  // namespace hognose::runtime
