// Tuple, List, Dict, Set: making and changing them natively.
//
// Keys. A key whose class defines __hash__ or __eq__ in Python can't be hashed or compared here: such operations answer
// Found::kNeedsPython (before any change), and the native tail-calls the prelude version, which computes the hash in bytecode, then
// uses dict_probe... below to walk the candidates.
#pragma once

#include "runtime/native.h"

namespace hognose::runtime {

enum class Found : uint8_t {
  kNo,
  kYes,
  kNeedsPython,  // a key or a candidate has Python-level __hash__ / __eq__
  kError,  // an exception is pending (unhashable type ...)
  kNoMemory,  // vm.no_memory() is the answer
};
// What a native returns for a failed Found when it has no slow path left (kError, kNoMemory).
Result found_failure(Interpreter& vm, Found found);

[[nodiscard]] Tuple* make_tuple(Interpreter& vm, const Value* items,
                                size_t length);  // nullptr: no memory; items nullptr: None-filled
[[nodiscard]] Tuple* make_tuple(Interpreter& vm, std::initializer_list<Value> items);
[[nodiscard]] List* make_list(Interpreter& vm, const Value* items, size_t length, size_t capacity = 0);
[[nodiscard]] bool list_append(Interpreter& vm, List* list, Value value);  // false: no memory
[[nodiscard]] bool list_reserve(Interpreter& vm, List* list, size_t capacity);
// Replaces [start, stop) by the items.
[[nodiscard]] bool list_splice(Interpreter& vm, List* list, size_t start, size_t stop, const Value* items,
                               size_t count);

// hash(value) for values whose hash needs no Python (tuples recursively). kError: unhashable (TypeError pending).
Found hash_value(Interpreter& vm, Value value, int64_t* hash);
// a == b without Python: kYes / kNo, deep (lists, dicts ...), with an explicit metered stack; kNeedsPython when some __eq__ is Python's.
// Identical objects are equal (as containers compare their items).
Found equal_values(Interpreter& vm, Value a, Value b);
// The same for two lists, tuples or dicts, whatever their classes say about __eq__ themselves.
Found equal_contents(Interpreter& vm, Object* a, Object* b);
// After a failed hash of a key: the TypeError says what the key was meant for ("dict key", "set element").
void explain_unhashable(Interpreter& vm, Value key, const char* use);
// kYes: a < b was decided natively and *less is the answer (numbers, strs, bytes, sets, tuples and lists of such). kNeedsPython: it takes the
// whole protocol, which may end in a TypeError.
Found less_values(Interpreter& vm, Value a, Value b, bool* less);

[[nodiscard]] Dict* make_dict(Interpreter& vm, size_t expected = 0);
Found dict_get(Interpreter& vm, Dict* dict, Value key, Value* value);
Value dict_get_str(Interpreter& vm, Dict* dict, Str* key);  // empty when missing; key must be an exact str
Found dict_set(Interpreter& vm, Dict* dict, Value key, Value value);  // kYes: replaced, kNo: added
[[nodiscard]] bool dict_set_str(Interpreter& vm, Dict* dict, Str* key, Value value);
Found dict_delete(Interpreter& vm, Dict* dict, Value key, Value* old = nullptr);
Found dict_delete_str(Interpreter& vm, Dict* dict, Str* key, Value* old = nullptr);
void dict_clear(Interpreter& vm, Dict* dict);
[[nodiscard]] Dict* dict_copy(Interpreter& vm, Dict* dict);
// With a hash already known. dict_probe returns the number of the next entry with this hash whose key is not known to differ,
// beginning after entry `after` in probe order (-1: first); -1: none. The prelude compares and calls again.
int64_t dict_probe(Dict* dict, int64_t hash, int64_t after);
Found dict_find_hashed(Interpreter& vm, Dict* dict, Value key, int64_t hash, uint32_t* entry);
[[nodiscard]] bool dict_add_new(Interpreter& vm, Dict* dict, Value key, int64_t hash,
                                Value value);  // the key is known to be missing
void dict_delete_entry(Interpreter& vm, Dict* dict, uint32_t entry);
// The last live entry, or -1.
int64_t dict_last(const Dict* dict);
// A number that stands for the present set of keys (for inline caches); never 0.
uint32_t dict_keys_version(Interpreter& vm, Dict* dict);
// Index of the entry of an exact str key, or -1.
int64_t dict_find_str(Dict* dict, Str* key);
// Iteration: first entry at or after `position` that is live, or -1.
inline int64_t dict_next(const Dict* dict, int64_t position) {
  while (position < dict->entries_used && dict->entries[position].key.is_empty()) ++position;
  return position < dict->entries_used ? position : -1;
}

[[nodiscard]] Set* make_set(Interpreter& vm, Type* type);
Found set_contains(Interpreter& vm, Set* set, Value key);
Found set_add(Interpreter& vm, Set* set, Value key);  // kYes: was there, kNo: added
Found set_discard(Interpreter& vm, Set* set, Value key);  // kYes: removed
Found set_find_hashed(Interpreter& vm, Set* set, Value key, int64_t hash, uint32_t* position);
Found set_add_hashed(Interpreter& vm, Set* set, Value key, int64_t hash);
[[nodiscard]] bool set_add_new(Interpreter& vm, Set* set, Value key, int64_t hash);  // known to be missing
int64_t set_probe(Set* set, int64_t hash, int64_t after);  // as dict_probe, positions in the table
void set_delete_entry(Interpreter& vm, Set* set, uint32_t position);
void set_clear(Interpreter& vm, Set* set);
[[nodiscard]] Set* set_copy(Interpreter& vm, Set* set, Type* type);
// The operations as CPython orders them. kYes: done; any other answer: nothing was changed that the caller can see in `set` except for
// the in-place ones, which may have done a part when a key turns out to need Python.
Found set_merge(Interpreter& vm, Set* set, Set* other);  // |=
Found set_merge_keys(Interpreter& vm, Set* set, Dict* dict);  // |= the keys of a dict
Found set_intersect(Interpreter& vm, Set* set, Set* other, Set* into);  // into: a new empty set
Found set_subtract(Interpreter& vm, Set* set, Set* other, Set* into);  // set - other
Found set_remove_all(Interpreter& vm, Set* set, Set* other);  // -=
Found set_toggle_all(Interpreter& vm, Set* set, Set* other);  // ^=
Found set_is_subset(Interpreter& vm, Set* set, Set* other);  // kYes / kNo
[[nodiscard]] bool set_compact(Interpreter& vm, Set* set);  // after many removals
[[nodiscard]] bool set_reserve(Interpreter& vm, Set* set, size_t more);  // as before a merge of so many keys
// The bodies change places (intersection_update).
void set_swap(Set* a, Set* b);
// Takes an entry out; false: empty.
[[nodiscard]] bool set_pop(Interpreter& vm, Set* set, Value* key);
inline int64_t set_next(const Set* set, int64_t position) {
  if (set->table == nullptr) return -1;
  while (position <= set->mask && (set->table[position].key.is_empty() || set->table[position].key.is_unbound()))
    ++position;
  return position <= set->mask ? position : -1;
}

}  // namespace hognose::runtime
