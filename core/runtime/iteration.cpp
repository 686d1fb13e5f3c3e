// Iteration over builtin containers, indices and slices.
#include "runtime/attributes.h"
#include "runtime/operators.h"

namespace hognose::runtime {

using bytecode::Special;

namespace {

Result changed_size(Interpreter& vm, Iterator* iterator, const char* what) {
  iterator->stop = -1;  // it stays in error, as CPython's
  return vm.raise(vm.types.runtime_error, "{} changed size during iteration", what);
}

Result finished(Iterator* iterator) {
  iterator->source = Value();
  iterator->exhausted = 1;
  return Result::stop();
}

// The next entry of a dict, or nullptr and *end is how it ends.
const DictEntry* next_entry(Interpreter& vm, Iterator* iterator, Result* end) {
  Dict* dict = iterator->source.as<Dict>();
  if (iterator->stop != static_cast<int64_t>(dict->count)) {
    *end = changed_size(vm, iterator, "dictionary");
    return nullptr;
  }
  bool reversed = iterator->over >= Iterator::Over::kDictKeysReversed;
  int64_t entry;
  if (reversed) {
    entry = iterator->index;
    while (entry >= 0 && (entry >= dict->entries_used || dict->entries[entry].key.is_empty())) --entry;
    vm.meter.fuel -= (iterator->index - entry) >> 4;  // holes
    iterator->index = entry - 1;
  } else {
    entry = dict_next(dict, iterator->index);
    vm.meter.fuel -= ((entry < 0 ? int64_t{dict->entries_used} : entry) - iterator->index) >> 4;
    iterator->index = entry + 1;
  }
  if (entry < 0) {
    *end = finished(iterator);
    return nullptr;
  }
  // `step` counts what is left: keys taken out and put in again show in it.
  if (iterator->step-- == 0 && !reversed) {
    (void)finished(iterator);
    *end = vm.raise(vm.types.runtime_error, "dictionary keys changed during iteration");
    return nullptr;
  }
  return &dict->entries[entry];
}

Result next_of_dict(Interpreter& vm, Iterator* iterator) {
  Result end = Result::stop();
  const DictEntry* found = next_entry(vm, iterator, &end);
  if (found == nullptr) return end;
  switch (iterator->over) {
    case Iterator::Over::kDictKeys:
    case Iterator::Over::kDictKeysReversed: return found->key;
    case Iterator::Over::kDictValues:
    case Iterator::Over::kDictValuesReversed: return found->value;
    default: {
      Tuple* pair = make_tuple(vm, {found->key, found->value});
      return pair == nullptr ? vm.no_memory() : Result(pair);
    }
  }
}

// Each part is an iterator that needs no Python and holds no other (iterator_for_native_use): the C++ stack stays flat.
Result next_of_zip(Interpreter& vm, Tuple* parts, bool strict) {
  Tuple* row = make_tuple(vm, nullptr, parts->length);
  if (row == nullptr) return vm.no_memory();
  for (uint32_t i = 0; i < parts->length; ++i) row->items()[i] = Value::none();
  for (uint32_t i = 0; i < parts->length; ++i) {
    Result item = iterator_next(vm, parts->items()[i].as<Iterator>());
    if (item.is_value()) {
      row->items()[i] = item.value();
      continue;
    }
    if (!strict || item.code() != Result::Code::kStop) return item;
    bool shorter = i > 0;
    while (item.code() == Result::Code::kStop && !shorter) {
      if (++i == parts->length) return item;
      item = iterator_next(vm, parts->items()[i].as<Iterator>());
    }
    if (!shorter && !item.is_value()) return item;
    return vm.raise(vm.types.value_error, "zip() argument {} is {} than argument{}{}", i + 1,
                    shorter ? "shorter" : "longer", i == 1 ? " " : "s 1-", i);
  }
  return Value(row);
}

}  // namespace

Result iterator_next(Interpreter& vm, Iterator* iterator) {
  using Over = Iterator::Over;
  if (iterator->over == Over::kRange) {
    if (iterator->source.is_empty()) {
      int64_t index = iterator->index;
      if (iterator->step > 0 ? index < iterator->stop : index > iterator->stop) {
        iterator->index = index + iterator->step;
        return make_int(vm, index);
      }
      iterator->exhausted = 1;
      return Result::stop();
    }
    // A range beyond 64 bits: `source` is the Range, `sentinel` the next value.
    Range* range = iterator->source.as<Range>();
    Value value = iterator->sentinel;
    int order = int_compare(value, range->stop);
    if (int_is_negative(range->step) ? order <= 0 : order >= 0) {
      iterator->index = iterator->stop = 0;
      iterator->step = 1;
      return finished(iterator);
    }
    Result next = int_binary(vm, bytecode::kAdd, value, range->step);
    if (!next.is_value()) return next;
    iterator->sentinel = next.value();
    return value;
  }
  if (iterator->source.is_empty()) return Result::stop();
  switch (iterator->over) {
    case Over::kList: {
      List* list = iterator->source.as<List>();
      if (iterator->index < list->length) return list->items[iterator->index++];
      return finished(iterator);
    }
    case Over::kListReversed: {
      List* list = iterator->source.as<List>();
      if (iterator->index >= 0 && iterator->index < list->length) return list->items[iterator->index--];
      return finished(iterator);
    }
    case Over::kTuple: {
      Tuple* tuple = iterator->source.as<Tuple>();
      if (iterator->index < tuple->length) return tuple->items()[iterator->index++];
      return finished(iterator);
    }
    case Over::kTupleReversed: {
      Tuple* tuple = iterator->source.as<Tuple>();
      if (iterator->index >= 0) return tuple->items()[iterator->index--];
      return finished(iterator);
    }
    case Over::kStr: {
      Str* str = iterator->source.as<Str>();
      if (iterator->index < str->length)
        return Value(str_from_code_point(vm, str->at(static_cast<uint32_t>(iterator->index++))));
      return finished(iterator);
    }
    case Over::kStrReversed: {
      Str* str = iterator->source.as<Str>();
      if (iterator->index >= 0)
        return Value(str_from_code_point(vm, str->at(static_cast<uint32_t>(iterator->index--))));
      return finished(iterator);
    }
    case Over::kBytes: {
      Bytes* bytes = iterator->source.as<Bytes>();
      if (iterator->index < bytes->length) return Value::small_int(bytes->data()[iterator->index++]);
      return finished(iterator);
    }
    case Over::kByteArray: {
      ByteArray* array = iterator->source.as<ByteArray>();
      if (iterator->index < array->length) return Value::small_int(array->data[iterator->index++]);
      return finished(iterator);
    }
    case Over::kDictKeys:
    case Over::kDictValues:
    case Over::kDictItems:
    case Over::kDictKeysReversed:
    case Over::kDictValuesReversed:
    case Over::kDictItemsReversed: return next_of_dict(vm, iterator);
    case Over::kSet: {
      Set* set = iterator->source.as<Set>();
      if (iterator->stop != static_cast<int64_t>(set->used)) return changed_size(vm, iterator, "Set");
      int64_t position = set_next(set, iterator->index);
      vm.meter.fuel -= ((position < 0 ? int64_t{set->mask} : position) - iterator->index) >> 4;
      if (position < 0) return finished(iterator);
      iterator->index = position + 1;
      return set->table[position].key;
    }
    case Over::kSequence:
    case Over::kSequenceReversed: return vm.tail_prelude("sequence_next"_prelude, {iterator});
    case Over::kCallable: return vm.tail_prelude("callable_next"_prelude, {iterator});
    case Over::kMemoryView: {
      Value index = Value::small_int(iterator->index);
      if (iterator->index >= iterator->stop) return finished(iterator);
      ++iterator->index;
      return get_item(vm, iterator->source, index);
    }
    case Over::kZip: return next_of_zip(vm, iterator->source.as<Tuple>(), iterator->index != 0);
    case Over::kEnumerate: {
      Tuple* pair = make_tuple(vm, {Value::small_int(iterator->index), Value::none()});
      if (pair == nullptr) return vm.no_memory();
      Result item = iterator_next(vm, iterator->source.as<Iterator>());
      if (!item.is_value()) return item;
      pair->items()[1] = item.value();
      ++iterator->index;
      return Value(pair);
    }
    case Over::kRange: break;
  }
  return Result::stop();
}

bool iterator_next_pair(Interpreter& vm, Iterator* iterator, Value* pair, Result* result) {
  using Over = Iterator::Over;
  if (iterator->source.is_empty()) return false;
  switch (iterator->over) {
    case Over::kDictItems: {
      const DictEntry* entry = next_entry(vm, iterator, result);
      if (entry == nullptr) return true;
      pair[0] = entry->key;
      pair[1] = entry->value;
      *result = Result::none();
      return true;
    }
    case Over::kEnumerate:
      *result = iterator_next(vm, iterator->source.as<Iterator>());
      if (!result->is_value()) return true;
      pair[0] = Value::small_int(iterator->index++);
      pair[1] = result->value();
      return true;
    case Over::kZip: {
      Tuple* parts = iterator->source.as<Tuple>();
      if (parts->length != 2 || iterator->index != 0) return false;
      *result = iterator_next(vm, parts->items()[0].as<Iterator>());
      if (!result->is_value()) return true;
      Value first = result->value();
      *result = iterator_next(vm, parts->items()[1].as<Iterator>());
      if (!result->is_value()) return true;
      pair[0] = first;
      pair[1] = result->value();
      return true;
    }
    default: return false;
  }
}

Iterator* iterator_for_native_use(Interpreter& vm, Value iterable, bool zip_too) {
  if (!iterable.is_object() || (iterable.as_object()->type->type_flags & kTypeHeap)) return nullptr;
  switch (iterable.as_object()->kind) {
    case Kind::kList:
    case Kind::kTuple:
    case Kind::kStr:
    case Kind::kBytes:
    case Kind::kDict:
    case Kind::kDictView:
    case Kind::kSet:
    case Kind::kRange: {
      Result made = get_iterator(vm, iterable);
      return made.is_value() && is_Iterator(made.value()) ? made.value().as<Iterator>() : nullptr;
    }
    case Kind::kIterator: {
      using Over = Iterator::Over;
      Over over = iterable.as<Iterator>()->over;
      bool needs_python = over == Over::kSequence || over == Over::kSequenceReversed || over == Over::kCallable ||
                          over == Over::kMemoryView;
      bool composed = over == Over::kEnumerate || (over == Over::kZip && !zip_too);
      return needs_python || composed ? nullptr : iterable.as<Iterator>();
    }
    default: return nullptr;
  }
}

NativeIteration::NativeIteration(Interpreter& vm, Value iterable) : vm_(vm), iterator_() {
  if (!iterable.is_object()) return;
  Object* object = iterable.as_object();
  if (object->kind == Kind::kIterator && !(object->type->type_flags & kTypeHeap)) {
    Iterator* iterator = static_cast<Iterator*>(object);
    if (iterator->over == Iterator::Over::kSequence || iterator->over == Iterator::Over::kCallable ||
        iterator->over == Iterator::Over::kSequenceReversed)
      return;
    source_ = iterable;
    possible_ = true;
    return;
  }
  // A class of its own that overrides __iter__ is not looked at natively.
  if ((object->type->type_flags & kTypeHeap) && !has_native_special(vm, iterable, Special::kIter)) return;
  using Over = Iterator::Over;
  iterator_.source = iterable;
  switch (object->kind) {
    case Kind::kList:
      iterator_.over = Over::kList;
      hint_ = static_cast<List*>(object)->length;
      break;
    case Kind::kTuple:
      iterator_.over = Over::kTuple;
      hint_ = static_cast<Tuple*>(object)->length;
      break;
    case Kind::kStr:
      iterator_.over = Over::kStr;
      hint_ = static_cast<Str*>(object)->length;
      break;
    case Kind::kBytes:
      iterator_.over = Over::kBytes;
      hint_ = static_cast<Bytes*>(object)->length;
      break;
    case Kind::kByteArray:
      iterator_.over = Over::kByteArray;
      hint_ = static_cast<ByteArray*>(object)->length;
      break;
    case Kind::kDict:
      iterator_.over = Over::kDictKeys;
      iterator_.step = iterator_.stop = hint_ = static_cast<Dict*>(object)->count;
      break;
    case Kind::kDictView: {
      DictView* view = static_cast<DictView*>(object);
      iterator_.over = view->which == DictView::Which::kKeys     ? Over::kDictKeys
                       : view->which == DictView::Which::kValues ? Over::kDictValues
                                                                 : Over::kDictItems;
      iterator_.source = view->dict;
      iterator_.step = iterator_.stop = hint_ = view->dict->count;
      break;
    }
    case Kind::kSet:
      iterator_.over = Over::kSet;
      iterator_.stop = hint_ = static_cast<Set*>(object)->used;
      break;
    case Kind::kRange: {
      Range* range = static_cast<Range*>(object);
      iterator_.over = Over::kRange;
      hint_ = int_clamped(range->length);
      if (range->start.is_small_int() && range->stop.is_small_int() && range->step.is_small_int()) {
        iterator_.source = Value();
        iterator_.index = range->start.as_small_int();
        iterator_.stop = range->stop.as_small_int();
        iterator_.step = range->step.as_small_int();
      } else {
        iterator_.sentinel = range->start;
      }
      break;
    }
    default: return;
  }
  possible_ = true;
}

bool NativeIteration::next(Value* item) {
  Result result = iterator_next(vm_, source_.is_empty() ? &iterator_ : source_.as<Iterator>());
  if (result.is_value()) {
    *item = result.value();
    return true;
  }
  if (result.code() != Result::Code::kStop) {
    failed_ = true;
    failure_ = result;
  }
  return false;
}

Found index_of(Interpreter& vm, Value value, int64_t* index) {
  if (value.is_small_int()) {
    *index = value.as_small_int();
    return Found::kYes;
  }
  if (is_int_or_bool(value)) {
    *index = int_clamped(value);
    return Found::kYes;
  }
  Value method = special_of(vm, value, Special::kIndex);
  if (!method.is_empty()) return Found::kNeedsPython;
  return Found::kNo;
}

namespace {

// One part of a slice as CPython's slice.indices: clamped to the sequence. kNeedsPython for a Python __index__.
Found slice_part(Interpreter& vm, Value value, int64_t* out) {
  Found found = index_of(vm, value, out);
  if (found == Found::kNo) {
    (void)vm.raise(vm.types.type_error, "slice indices must be integers or None or have an __index__ method");
    return Found::kError;
  }
  return found;
}

}  // namespace

Found slice_indices(Interpreter& vm, Slice* slice, int64_t length, int64_t* start, int64_t* stop, int64_t* step,
                    int64_t* count) {
  *step = 1;
  if (!slice->step.is_none()) {
    Found found = slice_part(vm, slice->step, step);
    if (found != Found::kYes) return found;
    if (*step == 0) {
      (void)vm.raise(vm.types.value_error, "slice step cannot be zero");
      return Found::kError;
    }
    if (*step < -INT64_MAX) *step = -INT64_MAX;
  }
  int64_t lower = *step < 0 ? -1 : 0;
  int64_t upper = *step < 0 ? length - 1 : length;
  *start = *step < 0 ? upper : lower;
  *stop = *step < 0 ? lower : upper;
  if (!slice->start.is_none()) {
    Found found = slice_part(vm, slice->start, start);
    if (found != Found::kYes) return found;
    if (*start < 0) {
      *start += length;
      if (*start < lower) *start = lower;
    } else if (*start > upper) {
      *start = upper;
    }
  }
  if (!slice->stop.is_none()) {
    Found found = slice_part(vm, slice->stop, stop);
    if (found != Found::kYes) return found;
    if (*stop < 0) {
      *stop += length;
      if (*stop < lower) *stop = lower;
    } else if (*stop > upper) {
      *stop = upper;
    }
  }
  if (*step > 0) {
    *count = *start < *stop ? (*stop - *start - 1) / *step + 1 : 0;
  } else {
    *count = *start > *stop ? (*start - *stop - 1) / -*step + 1 : 0;
  }
  return Found::kYes;
}

}  // namespace hognose::runtime
