// Dict: insertion-ordered open addressing.
//
// Entries stand in order of insertion; a table of entry numbers finds them by hash. Dicts of up to kSmall entries have no table: a scan over a
// few keys is quicker than hashing into one, and most dicts are small. Probing is that of CPython (perturbed linear congruence), so that
// patterns in the low bits of hashes don't pile up. Keys are compared by identity first, then by hash, then by value.
//
// Dictionaries whose keys are all exact strs (namespaces, keyword arguments, records) can be asked with a str without any protocol:
// dict_find_str. A deleted entry leaves a hole in the entries and a mark in the table; both go when the table is rebuilt.
#include <algorithm>
#include <cstring>

#include "runtime/interpreter.h"

namespace hognose::runtime {

namespace {

constexpr uint32_t kSmall = 10;
constexpr uint32_t kDeleted = UINT32_MAX;
constexpr uint32_t kMaxEntries = 1u << 29;

void keys_changed(Dict* dict) { dict->keys_version = 0; }

bool is_exact_str(Interpreter& vm, Value key) { return is_Str(key) && key.as_object()->type == vm.types.str; }

struct Probe {
  uint64_t perturb;
  uint32_t mask;
  uint32_t at;
  Probe(const Dict* dict, int64_t hash)
      : perturb(static_cast<uint64_t>(hash)), mask(dict->index_mask), at(static_cast<uint32_t>(hash) & mask) {}
  void next() {
    perturb >>= 5;
    at = static_cast<uint32_t>(at * 5 + static_cast<uint32_t>(perturb) + 1) & mask;
  }
};

// Writes the table for the present entries, which have no holes.
void fill_index(Dict* dict) {
  std::memset(dict->index, 0, (size_t{dict->index_mask} + 1) * sizeof(uint32_t));
  for (uint32_t i = 0; i < dict->entries_used; ++i) {
    Probe probe(dict, dict->entries[i].hash);
    while (dict->index[probe.at] != 0) probe.next();
    dict->index[probe.at] = i + 1;
  }
}

void compact_entries(Dict* dict) {
  if (dict->count == dict->entries_used) return;
  uint32_t to = 0;
  for (uint32_t i = 0; i < dict->entries_used; ++i) {
    if (!dict->entries[i].key.is_empty()) dict->entries[to++] = dict->entries[i];
  }
  dict->entries_used = to;
  keys_changed(dict);
}

// The room of a table that could have `slots` of them: two thirds of a power of two, as in CPython. So entries move when its do, which
// a program sees if it changes a dict while it iterates.
uint32_t room(uint64_t slots) {
  uint64_t table = 8;
  while (table < slots) table *= 2;
  return static_cast<uint32_t>(table * 2 / 3);
}

// Makes the room for `capacity` entries and the table that goes with it. Entries are compacted. False: no memory, nothing has changed.
bool resize(Interpreter& vm, Dict* dict, uint32_t capacity) {
  uint32_t index_size = 0;
  if (capacity > kSmall) {
    index_size = 32;
    while (index_size < capacity + capacity / 2) index_size *= 2;  // at most two thirds full
  }
  uint32_t* index = dict->index;
  size_t old_index = dict->index == nullptr ? 0 : size_t{dict->index_mask} + 1;
  if (index_size != old_index && index_size > 0) {
    index = static_cast<uint32_t*>(vm.heap.allocate_buffer(index_size * sizeof(uint32_t)));
    if (index == nullptr) return false;
  }
  compact_entries(dict);
  if (capacity != dict->entries_capacity) {
    void* entries =
        vm.heap.grow_buffer(dict->entries, dict->entries_capacity * sizeof(DictEntry), capacity * sizeof(DictEntry));
    if (entries == nullptr) {
      if (index != dict->index) vm.heap.free_buffer(index, index_size * sizeof(uint32_t));
      if (dict->index != nullptr) fill_index(dict);
      return false;
    }
    dict->entries = static_cast<DictEntry*>(entries);
    dict->entries_capacity = capacity;
  }
  if (index_size == 0) index = nullptr;
  if (index != dict->index) {
    if (dict->index != nullptr) vm.heap.free_buffer(dict->index, old_index * sizeof(uint32_t));
    dict->index = index;
    dict->index_mask = index_size == 0 ? 0 : index_size - 1;
  }
  if (dict->index != nullptr) fill_index(dict);
  return true;
}

__attribute__((noinline)) bool grow(Interpreter& vm, Dict* dict) {
  uint32_t capacity = room(uint64_t{dict->count} * 3);
  return capacity <= kMaxEntries && resize(vm, dict, capacity);
}

// Removes the table's mark of an entry.
void unindex(Dict* dict, uint32_t entry) {
  if (dict->index == nullptr) return;
  Probe probe(dict, dict->entries[entry].hash);
  while (dict->index[probe.at] != entry + 1) probe.next();
  dict->index[probe.at] = kDeleted;
}

// The entry of a key whose hash is known; kYes and *entry, kNo, or a failure.
Found find(Interpreter& vm, Dict* dict, Value key, int64_t hash, uint32_t* entry) {
  auto matches = [&](uint32_t i) {
    Value other = dict->entries[i].key;
    if (other == key) return Found::kYes;
    if (dict->entries[i].hash != hash || other.is_empty()) return Found::kNo;
    return equal_values(vm, other, key);
  };
  if (dict->index == nullptr) {
    for (uint32_t i = 0; i < dict->entries_used; ++i) {
      Found found = matches(i);
      if (found == Found::kNo) continue;
      *entry = i;
      return found;
    }
    return Found::kNo;
  }
  for (Probe probe(dict, hash);; probe.next()) {
    uint32_t slot = dict->index[probe.at];
    if (slot == 0) return Found::kNo;
    if (slot == kDeleted) continue;
    Found found = matches(slot - 1);
    if (found == Found::kNo) continue;
    *entry = slot - 1;
    return found;
  }
}

// A str key among keys that are all exact strs.
int64_t find_among_strs(Dict* dict, Str* key) {
  if (dict->index == nullptr) {
    const DictEntry* entries = dict->entries;
    uint32_t used = dict->entries_used;
    for (uint32_t i = 0; i < used; ++i) {
      if (entries[i].key.as_object() == key) return i;
    }
    int64_t hash = str_hash(key);
    for (uint32_t i = 0; i < used; ++i) {
      if (entries[i].hash == hash && !entries[i].key.is_empty() && str_equal(entries[i].key.as<Str>(), key)) return i;
    }
    return -1;
  }
  int64_t hash = str_hash(key);
  for (Probe probe(dict, hash);; probe.next()) {
    uint32_t slot = dict->index[probe.at];
    if (slot == 0) return -1;
    if (slot == kDeleted) continue;
    const DictEntry& entry = dict->entries[slot - 1];
    if (entry.key.as_object() == key) return slot - 1;
    if (entry.hash == hash && str_equal(entry.key.as<Str>(), key)) return slot - 1;
  }
}

// Unboxed ints hash to themselves and equal only numbers: no protocol unless a key of another kind has the same hash.
int64_t small_int_hash(Value key) {
  int64_t i = key.as_small_int();
  return i == -1 ? -2 : i;
}

}  // namespace

Found dict_find_hashed(Interpreter& vm, Dict* dict, Value key, int64_t hash, uint32_t* entry) {
  return find(vm, dict, key, hash, entry);
}

namespace {

Found hash_key(Interpreter& vm, Value key, int64_t* hash) {
  if (key.is_small_int()) {
    *hash = small_int_hash(key);
    return Found::kYes;
  }
  if (is_exact_str(vm, key)) {
    *hash = str_hash(key.as<Str>());
    return Found::kYes;
  }
  Found found = hash_value(vm, key, hash);
  if (found == Found::kError) explain_unhashable(vm, key, "dict key");
  return found;
}

Found find_key(Interpreter& vm, Dict* dict, Value key, int64_t* hash, uint32_t* entry) {
  if (dict->only_str_keys && is_exact_str(vm, key)) {
    vm.meter.fuel -= key.as<Str>()->length >> 8;
    int64_t at = find_among_strs(dict, key.as<Str>());
    *entry = static_cast<uint32_t>(at);
    *hash = -1;  // add_entry asks the str itself
    return at >= 0 ? Found::kYes : Found::kNo;
  }
  Found hashed = hash_key(vm, key, hash);
  if (hashed != Found::kYes) return hashed;
  return find(vm, dict, key, *hash, entry);
}

}  // namespace

Dict* make_dict(Interpreter& vm, size_t expected) {
  if (expected > kMaxEntries) return nullptr;
  Dict* dict = static_cast<Dict*>(vm.heap.allocate(Kind::kDict, vm.types.dict, sizeof(Dict)));
  dict->only_str_keys = true;
  if (expected > 0 && !resize(vm, dict, room((uint64_t{expected} * 3 + 1) / 2))) return nullptr;
  return dict;
}

int64_t dict_find_str(Dict* dict, Str* key) {
  if (dict->only_str_keys) return find_among_strs(dict, key);
  // Among keys of all kinds: what has the same hash and is no str can't be equal (unless Python says so, which names don't ask).
  int64_t hash = str_hash(key);
  for (int64_t i = dict_probe(dict, hash, -1); i >= 0; i = dict_probe(dict, hash, i)) {
    Value other = dict->entries[i].key;
    if (is_Str(other) && str_equal(other.as<Str>(), key)) return i;
  }
  return -1;
}

Value dict_get_str(Interpreter&, Dict* dict, Str* key) {
  int64_t entry = dict_find_str(dict, key);
  return entry < 0 ? Value() : dict->entries[entry].value;
}

Found dict_get(Interpreter& vm, Dict* dict, Value key, Value* value) {
  int64_t hash;
  uint32_t entry;
  Found found = find_key(vm, dict, key, &hash, &entry);
  if (found == Found::kYes) *value = dict->entries[entry].value;
  return found;
}

bool dict_add_new(Interpreter& vm, Dict* dict, Value key, int64_t hash, Value value) {
  if (dict->entries_used == dict->entries_capacity && !grow(vm, dict)) return false;
  uint32_t entry = dict->entries_used++;
  dict->entries[entry] = {key, value, hash};
  if (dict->index != nullptr) {
    Probe probe(dict, hash);
    while (dict->index[probe.at] != 0) probe.next();
    dict->index[probe.at] = entry + 1;
  }
  ++dict->count;
  if (dict->only_str_keys && !is_exact_str(vm, key)) dict->only_str_keys = false;
  keys_changed(dict);
  return true;
}

Found dict_set(Interpreter& vm, Dict* dict, Value key, Value value) {
  int64_t hash;
  uint32_t entry;
  Found found = find_key(vm, dict, key, &hash, &entry);
  if (found == Found::kYes) {
    dict->entries[entry].value = value;
    return found;
  }
  if (found != Found::kNo) return found;
  if (hash == -1) hash = str_hash(key.as<Str>());
  return dict_add_new(vm, dict, key, hash, value) ? Found::kNo : Found::kNoMemory;
}

bool dict_set_str(Interpreter& vm, Dict* dict, Str* key, Value value) {
  int64_t entry = dict_find_str(dict, key);
  if (entry >= 0) {
    dict->entries[entry].value = value;
    return true;
  }
  return dict_add_new(vm, dict, key, str_hash(key), value);
}

void dict_delete_entry(Interpreter&, Dict* dict, uint32_t entry) {
  unindex(dict, entry);
  dict->entries[entry].key = Value();
  dict->entries[entry].value = Value();
  --dict->count;
  keys_changed(dict);
  if (dict->count == 0) {  // nothing but holes: start anew
    dict->entries_used = 0;
    dict->only_str_keys = true;
    if (dict->index != nullptr) std::memset(dict->index, 0, (size_t{dict->index_mask} + 1) * sizeof(uint32_t));
    return;
  }
  if (dict->index == nullptr) {
    while (dict->entries[dict->entries_used - 1].key.is_empty()) --dict->entries_used;
    return;
  }
  // The table counts on entries_used not to shrink. So that popitem() need not walk over ever more holes, the last hole says in its value
  // where the last live entry is at most.
  DictEntry& last = dict->entries[dict->entries_used - 1];
  if (entry == dict->entries_used - 1 || (last.key.is_empty() && last.value == Value::small_int(entry))) {
    last.value = Value::small_int(static_cast<int64_t>(entry) - 1);
  }
}

int64_t dict_last(const Dict* dict) {
  if (dict->count == 0) return -1;
  int64_t i = dict->entries_used - 1;
  const DictEntry& last = dict->entries[i];
  if (last.key.is_empty() && last.value.is_small_int()) i = last.value.as_small_int();
  while (dict->entries[i].key.is_empty()) --i;
  return i;
}

Found dict_delete(Interpreter& vm, Dict* dict, Value key, Value* old) {
  int64_t hash;
  uint32_t entry;
  Found found = find_key(vm, dict, key, &hash, &entry);
  if (found != Found::kYes) return found;
  if (old != nullptr) *old = dict->entries[entry].value;
  dict_delete_entry(vm, dict, entry);
  return Found::kYes;
}

Found dict_delete_str(Interpreter& vm, Dict* dict, Str* key, Value* old) {
  int64_t entry = dict_find_str(dict, key);
  if (entry < 0) return Found::kNo;
  if (old != nullptr) *old = dict->entries[entry].value;
  dict_delete_entry(vm, dict, static_cast<uint32_t>(entry));
  return Found::kYes;
}

void dict_clear(Interpreter& vm, Dict* dict) {
  vm.heap.free_buffer(dict->entries, dict->entries_capacity * sizeof(DictEntry));
  if (dict->index != nullptr) vm.heap.free_buffer(dict->index, (size_t{dict->index_mask} + 1) * sizeof(uint32_t));
  dict->entries = nullptr;
  dict->index = nullptr;
  dict->index_mask = 0;
  dict->count = dict->entries_used = dict->entries_capacity = 0;
  dict->only_str_keys = true;
  keys_changed(dict);
}

Dict* dict_copy(Interpreter& vm, Dict* dict) {
  Dict* copy = make_dict(vm, dict->count);
  if (copy == nullptr) return nullptr;
  vm.meter.fuel -= dict->entries_used >> 3;
  for (uint32_t i = 0; i < dict->entries_used; ++i) {
    if (!dict->entries[i].key.is_empty()) copy->entries[copy->entries_used++] = dict->entries[i];
  }
  copy->count = copy->entries_used;
  copy->only_str_keys = dict->only_str_keys;
  if (copy->index != nullptr) fill_index(copy);
  return copy;
}

// `after` is an entry, not a table position: probing starts again and goes on behind it. Candidates of one hash are few.
// Whether the probe sequence of this hash, which may come to a slot more than once, comes to this one before that of entry `after`, or it
// is that.
static bool comes_first(const Dict* dict, int64_t hash, uint32_t slot, int64_t after) {
  for (Probe probe(dict, hash);; probe.next()) {
    uint32_t found = dict->index[probe.at];
    if (found == slot || static_cast<int64_t>(found) - 1 == after) return found == slot;
  }
}

int64_t dict_probe(Dict* dict, int64_t hash, int64_t after) {
  if (dict->index == nullptr) {
    for (int64_t i = after + 1; i < dict->entries_used; ++i) {
      if (dict->entries[i].hash == hash && !dict->entries[i].key.is_empty()) return i;
    }
    return -1;
  }
  bool behind = after < 0;
  for (Probe probe(dict, hash);; probe.next()) {
    uint32_t slot = dict->index[probe.at];
    if (slot == 0) return -1;
    if (slot == kDeleted) continue;
    if (behind && dict->entries[slot - 1].hash == hash && (after < 0 || !comes_first(dict, hash, slot, after)))
      return slot - 1;
    if (static_cast<int64_t>(slot) - 1 == after) behind = true;
  }
}

uint32_t dict_keys_version(Interpreter& vm, Dict* dict) {
  if (dict->keys_version == 0) dict->keys_version = vm.next_version++;
  return dict->keys_version;
}

}  // namespace hognose::runtime
