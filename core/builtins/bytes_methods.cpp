// The named methods of bytes and bytearray: searching, case, stripping, splitting, joining, replacing, padding, hex.
#include <algorithm>

#include "builtins/bytes.h"
#include "builtins/str.h"

namespace hognose::builtins {

using namespace runtime;
using bytecode::Special;

namespace {

// ASCII only, whatever the bytes mean.
bool is_lower(uint8_t c) { return c >= 'a' && c <= 'z'; }
bool is_upper(uint8_t c) { return c >= 'A' && c <= 'Z'; }
bool is_alpha(uint8_t c) { return is_lower(c | 32); }
bool is_digit(uint8_t c) { return c >= '0' && c <= '9'; }
bool is_alnum(uint8_t c) { return is_alpha(c) || is_digit(c); }
bool is_ascii(uint8_t c) { return c < 128; }
bool is_space(uint8_t c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
uint8_t to_lower(uint8_t c) { return is_upper(c) ? c + 32 : c; }
uint8_t to_upper(uint8_t c) { return is_lower(c) ? c - 32 : c; }

}  // namespace

// --- searching -------------------------------------------------------------------------------------------------------------------

template <BytesSearch what>
Result bytes_search(Interpreter& vm, Value* args) {
  static constexpr const char* kNames[] = {"find", "rfind", "index", "rindex", "count"};
  const char* name = kNames[static_cast<int>(what)];
  ByteSpan span = span_of(args[0]);
  int64_t start, stop;
  Found found = search_range(vm, args[2], args[3], span.length, &start, &stop);
  if (found == Found::kNeedsPython) {
    return again_with(vm, method_of(vm, bytes_type_of(vm, args[0]), name), args, 4,
                      is_int_or_bool(args[2]) || args[2].is_none() ? 3 : 2, Special::kIndex);
  }
  if (found != Found::kYes) return failed(vm, found);
  Buffer pattern;
  uint8_t byte;
  found = buffer_of(vm, args[1], &pattern);
  if (found == Found::kNo) {
    if (!is_int_or_bool(args[1]) && (!args[1].is_object() || special_of(vm, args[1], Special::kIndex).is_empty())) {
      return vm.raise(vm.types.type_error, "argument should be integer or bytes-like object, not '{}'",
                      type_name(args[1]));
    }
    found = byte_of(vm, args[1], &byte);
    pattern.data = &byte;
    pattern.length = 1;
  }
  Value method = found == Found::kNeedsPython ? method_of(vm, bytes_type_of(vm, args[0]), name) : Value();
  if (found == Found::kNeedsPython) return again_with(vm, method, args, 4, 1, Special::kIndex);
  if (found != Found::kYes) return failure(vm, found);
  int64_t at = -1;
  if (what == BytesSearch::kCount) {
    int64_t count = 0;
    if (pattern.length == 0) return make_int(vm, start > stop ? 0 : stop - start + 1);
    for (; start <= stop; ++count) {
      at = bytes_find(vm, span.data + start, stop - start, pattern.data, pattern.length, false);
      if (at == -2) return vm.limit();
      if (at < 0) break;
      start += at + pattern.length;
    }
    return make_int(vm, count);
  }
  if (start <= stop) {
    at = bytes_find(vm, span.data + start, stop - start, pattern.data, pattern.length,
                    what == BytesSearch::kRfind || what == BytesSearch::kRindex);
    if (at == -2) return vm.limit();
    if (at >= 0) return make_int(vm, at + start);
  }
  if (what == BytesSearch::kIndex || what == BytesSearch::kRindex)
    return vm.raise(vm.types.value_error, "subsection not found");
  return Value::small_int(-1);
}
template Result bytes_search<BytesSearch::kFind>(Interpreter& vm, Value* args);
template Result bytes_search<BytesSearch::kRfind>(Interpreter& vm, Value* args);
template Result bytes_search<BytesSearch::kIndex>(Interpreter& vm, Value* args);
template Result bytes_search<BytesSearch::kRindex>(Interpreter& vm, Value* args);
template Result bytes_search<BytesSearch::kCount>(Interpreter& vm, Value* args);

namespace {

Result affix(Interpreter& vm, Value* args, const char* name, bool at_end) {
  ByteSpan span = span_of(args[0]);
  int64_t start, stop;
  Found found = search_range(vm, args[2], args[3], span.length, &start, &stop);
  if (found == Found::kNeedsPython) {
    return again_with(vm, method_of(vm, bytes_type_of(vm, args[0]), name), args, 4,
                      is_int_or_bool(args[2]) || args[2].is_none() ? 3 : 2, Special::kIndex);
  }
  if (found != Found::kYes) return failed(vm, found);
  const Value* items = &args[1];
  uint32_t count = 1;
  bool tuple = is_Tuple(args[1]);
  if (tuple) {
    items = args[1].as<Tuple>()->items();
    count = args[1].as<Tuple>()->length;
  }
  for (uint32_t i = 0; i < count; ++i) {
    Buffer part;
    found = tuple ? need_buffer(vm, items[i], &part) : buffer_of(vm, items[i], &part);
    if (found == Found::kNo) {
      return vm.raise(vm.types.type_error, "{} first arg must be bytes or a tuple of bytes, not {}", name,
                      type_name(items[i]));
    }
    if (found != Found::kYes) return failure(vm, found);
    if (!vm.charge(1 + part.length / 64)) return vm.limit();
    if (stop - start < part.length) continue;
    if (same_bytes(span.data + (at_end ? stop - part.length : start), part.data, part.length)) return Value::true_();
  }
  return Value::false_();
}

Result without_affix(Interpreter& vm, Value* args, bool at_end) {
  BYTES_ARGUMENT(part, args[1]);
  ByteSpan span = span_of(args[0]);
  if (!vm.charge(1 + part.length / 64)) return vm.limit();
  bool there = part.length > 0 && part.length <= span.length &&
               same_bytes(span.data + (at_end ? span.length - part.length : 0), part.data, part.length);
  int64_t cut = there ? part.length : 0;
  return bytes_part(vm, args[0], at_end ? 0 : cut, at_end ? span.length - cut : span.length);
}

}  // namespace

Result bytes_startswith(Interpreter& vm, Value* args) { return affix(vm, args, "startswith", false); }
Result bytes_endswith(Interpreter& vm, Value* args) { return affix(vm, args, "endswith", true); }
Result bytes_removeprefix(Interpreter& vm, Value* args) { return without_affix(vm, args, false); }
Result bytes_removesuffix(Interpreter& vm, Value* args) { return without_affix(vm, args, true); }

// --- case and tests --------------------------------------------------------------------------------------------------------------

namespace {

// map(byte, whether the byte before is a letter)
Result map_bytes(Interpreter& vm, Value self, uint8_t (*map)(uint8_t c, bool in_word, int64_t at)) {
  ByteSpan span = span_of(self);
  if (!vm.charge(1 + span.length / 32)) return vm.limit();
  Result result = bytes_like(vm, self, nullptr, span.length);
  if (!result.is_value()) return result;
  uint8_t* to = const_cast<uint8_t*>(span_of(result.value()).data);
  for (int64_t i = 0; i < span.length; ++i) to[i] = map(span.data[i], i > 0 && is_alpha(span.data[i - 1]), i);
  return result;
}

Result all_bytes(Interpreter& vm, Value self, bool (*test)(uint8_t), bool when_empty) {
  ByteSpan span = span_of(self);
  if (!vm.charge(1 + span.length / 32)) return vm.limit();
  for (int64_t i = 0; i < span.length; ++i) {
    if (!test(span.data[i])) return Value::false_();
  }
  return Value::boolean(when_empty || span.length > 0);
}

// Some letter of the wanted case and none of the other.
Result one_case(Interpreter& vm, Value self, bool upper) {
  ByteSpan span = span_of(self);
  if (!vm.charge(1 + span.length / 32)) return vm.limit();
  bool seen = false;
  for (int64_t i = 0; i < span.length; ++i) {
    if (upper ? is_lower(span.data[i]) : is_upper(span.data[i])) return Value::false_();
    seen = seen || is_alpha(span.data[i]);
  }
  return Value::boolean(seen);
}

}  // namespace

Result bytes_lower(Interpreter& vm, Value* args) {
  return map_bytes(vm, args[0], [](uint8_t c, bool, int64_t) { return to_lower(c); });
}
Result bytes_upper(Interpreter& vm, Value* args) {
  return map_bytes(vm, args[0], [](uint8_t c, bool, int64_t) { return to_upper(c); });
}
Result bytes_swapcase(Interpreter& vm, Value* args) {
  return map_bytes(vm, args[0], [](uint8_t c, bool, int64_t) { return is_lower(c) ? to_upper(c) : to_lower(c); });
}
Result bytes_title(Interpreter& vm, Value* args) {
  return map_bytes(vm, args[0], [](uint8_t c, bool in_word, int64_t) { return in_word ? to_lower(c) : to_upper(c); });
}
Result bytes_capitalize(Interpreter& vm, Value* args) {
  return map_bytes(vm, args[0], [](uint8_t c, bool, int64_t at) { return at > 0 ? to_lower(c) : to_upper(c); });
}
Result bytes_isalnum(Interpreter& vm, Value* args) { return all_bytes(vm, args[0], is_alnum, false); }
Result bytes_isalpha(Interpreter& vm, Value* args) { return all_bytes(vm, args[0], is_alpha, false); }
Result bytes_isascii(Interpreter& vm, Value* args) { return all_bytes(vm, args[0], is_ascii, true); }
Result bytes_isdigit(Interpreter& vm, Value* args) { return all_bytes(vm, args[0], is_digit, false); }
Result bytes_isspace(Interpreter& vm, Value* args) { return all_bytes(vm, args[0], is_space, false); }
Result bytes_islower(Interpreter& vm, Value* args) { return one_case(vm, args[0], false); }
Result bytes_isupper(Interpreter& vm, Value* args) { return one_case(vm, args[0], true); }
Result bytes_istitle(Interpreter& vm, Value* args) {
  ByteSpan span = span_of(args[0]);
  if (!vm.charge(1 + span.length / 32)) return vm.limit();
  bool seen = false, in_word = false;
  for (int64_t i = 0; i < span.length; ++i) {
    uint8_t c = span.data[i];
    if (in_word ? is_upper(c) : is_lower(c)) return Value::false_();
    in_word = is_alpha(c);
    seen = seen || in_word;
  }
  return Value::boolean(seen);
}

// --- strip and split -------------------------------------------------------------------------------------------------------------

namespace {

Result strip(Interpreter& vm, Value* args, bool left, bool right) {
  ByteSpan span = span_of(args[0]);
  bool member[256] = {};
  if (args[1].is_none()) {
    for (int c = 0; c < 256; ++c) member[c] = is_space(static_cast<uint8_t>(c));
  } else {
    BYTES_ARGUMENT(chars, args[1]);
    if (!vm.charge(chars.length / 16)) return vm.limit();
    for (int64_t i = 0; i < chars.length; ++i) member[chars.data[i]] = true;
  }
  if (!vm.charge(1 + span.length / 32)) return vm.limit();
  int64_t start = 0, stop = span.length;
  while (left && start < stop && member[span.data[start]]) ++start;
  while (right && stop > start && member[span.data[stop - 1]]) --stop;
  return bytes_part(vm, args[0], start, stop);
}

// Collects parts; from_right: they come from the end.
class Parts {
 public:
  Parts(Interpreter& vm, Value self, bool from_right)
      : vm_(vm), self_(self), from_right_(from_right), list_(make_list(vm, nullptr, 0)) {}
  bool add(int64_t start, int64_t stop) {
    if (!vm_.charge(1)) {
      failure_ = Result::limit();
      return false;
    }
    Result part = bytes_part(vm_, self_, start, stop);
    failure_ = part;
    if (!part.is_value()) return false;
    failure_ = Result::retry();
    return list_append(vm_, list_, part.value());
  }
  Result failure() const { return failure_; }
  Result finish() {
    if (from_right_) std::reverse(list_->items, list_->items + list_->length);
    return Value(list_);
  }

 private:
  Interpreter& vm_;
  Value self_;
  bool from_right_;
  List* list_;
  Result failure_ = Result::retry();
};

Result split_space(Interpreter& vm, Value self, int64_t most, bool from_right) {
  ByteSpan span = span_of(self);
  Parts parts(vm, self, from_right);
  int64_t start = 0, stop = span.length;
  for (;;) {
    if (!from_right) {
      while (start < stop && is_space(span.data[start])) ++start;
    } else {
      while (start < stop && is_space(span.data[stop - 1])) --stop;
    }
    if (start == stop) return parts.finish();
    int64_t from = start, to = stop;
    if (most == 0) {
      start = stop;
    } else if (!from_right) {
      while (start < stop && !is_space(span.data[start])) ++start;
      to = start;
    } else {
      while (start < stop && !is_space(span.data[stop - 1])) --stop;
      from = stop;
    }
    if (!parts.add(from, to)) return parts.failure();
    if (most > 0) --most;
  }
}

Result split(Interpreter& vm, Value* args, bool from_right) {
  int64_t most;
  BYTES_INT_ARGUMENT(most, from_right ? "rsplit" : "split", 2, 3);
  ByteSpan span = span_of(args[0]);
  if (!vm.charge(1 + span.length / 32)) return vm.limit();
  if (args[1].is_none()) return split_space(vm, args[0], most, from_right);
  BYTES_ARGUMENT(separator, args[1]);
  if (separator.length == 0) return vm.raise(vm.types.value_error, "empty separator");
  Parts parts(vm, args[0], from_right);
  int64_t start = 0, stop = span.length;
  while (most != 0) {
    int64_t at = bytes_find(vm, span.data + start, stop - start, separator.data, separator.length, from_right);
    if (at == -2) return vm.limit();
    if (at < 0) break;
    at += start;
    if (!(from_right ? parts.add(at + separator.length, stop) : parts.add(start, at))) return parts.failure();
    (from_right ? stop : start) = from_right ? at : at + separator.length;
    if (most > 0) --most;
  }
  return parts.add(start, stop) ? parts.finish() : parts.failure();
}

Result partition(Interpreter& vm, Value* args, bool from_right) {
  BYTES_ARGUMENT(separator, args[1]);
  if (separator.length == 0) return vm.raise(vm.types.value_error, "empty separator");
  ByteSpan span = span_of(args[0]);
  int64_t at = bytes_find(vm, span.data, span.length, separator.data, separator.length, from_right);
  if (at == -2) return vm.limit();
  int64_t rest = at + separator.length;
  if (at < 0) at = rest = from_right ? 0 : span.length;
  Result left = bytes_part(vm, args[0], 0, at);
  if (!left.is_value()) return left;
  // bytes give back the separator that they were given, bytearrays a copy.
  Result middle = at == rest          ? bytes_like(vm, args[0], nullptr, 0)
                  : is_Bytes(args[0]) ? Result(args[1])
                                      : bytes_like(vm, args[0], separator.data, separator.length);
  if (!middle.is_value()) return middle;
  Result right = bytes_part(vm, args[0], rest, span.length);
  return right.is_value() ? made(vm, make_tuple(vm, {left.value(), middle.value(), right.value()})) : right;
}

}  // namespace

Result bytes_strip(Interpreter& vm, Value* args) { return strip(vm, args, true, true); }
Result bytes_lstrip(Interpreter& vm, Value* args) { return strip(vm, args, true, false); }
Result bytes_rstrip(Interpreter& vm, Value* args) { return strip(vm, args, false, true); }
Result bytes_split(Interpreter& vm, Value* args) { return split(vm, args, false); }
Result bytes_rsplit(Interpreter& vm, Value* args) { return split(vm, args, true); }
Result bytes_partition(Interpreter& vm, Value* args) { return partition(vm, args, false); }
Result bytes_rpartition(Interpreter& vm, Value* args) { return partition(vm, args, true); }

Result bytes_splitlines(Interpreter& vm, Value* args) {
  Found keep = truth_of(vm, args[1]);
  if (keep != Found::kYes && keep != Found::kNo)
    return keep == Found::kNeedsPython ? vm.tail_prelude("truth"_prelude, {args[1]}) : failure(vm, keep);
  ByteSpan span = span_of(args[0]);
  if (!vm.charge(1 + span.length / 32)) return vm.limit();
  Parts parts(vm, args[0], false);
  for (int64_t start = 0; start < span.length;) {
    int64_t end = start;
    while (end < span.length && span.data[end] != '\n' && span.data[end] != '\r') ++end;
    int64_t next = end < span.length ? end + 1 : end;
    if (next < span.length && span.data[end] == '\r' && span.data[next] == '\n') ++next;
    if (!parts.add(start, keep == Found::kYes ? next : end)) return parts.failure();
    start = next;
  }
  return parts.finish();
}

// --- join, replace, translate ----------------------------------------------------------------------------------------------------

Result bytes_join(Interpreter& vm, Value* args) {
  bool exact = args[1].is_object() && !(args[1].as_object()->type->type_flags & kTypeHeap);
  if (!(exact && (is_List(args[1]) || is_Tuple(args[1])))) {
    List* list = make_list(vm, nullptr, 0);
    Found found = append_all(vm, list, args[1]);
    if (found == Found::kNeedsPython) {
      return again_with_list(vm, bytes_type_of(vm, args[0]), "join", args);
    }
    if (found != Found::kYes) return failed(vm, found);
    Value again[2] = {args[0], list};
    return bytes_join(vm, again);
  }
  ByteSpan span = span_of(args[0]);
  Items items = items_of(args[1]);
  if (items.length == 1 && is_Bytes(args[0]) && is_Bytes(items.data[0]) &&
      items.data[0].as_object()->type == vm.types.bytes)
    return items.data[0];
  int64_t total = items.length > 0 ? span.length * (items.length - 1) : 0;
  for (uint32_t i = 0; i < items.length; ++i) {
    Buffer part;
    Found found = buffer_of(vm, items.data[i], &part);
    if (found == Found::kNo) {
      return vm.raise(vm.types.type_error, "sequence item {}: expected a bytes-like object, {} found",
                      static_cast<int64_t>(i), type_name(items.data[i]));
    }
    if (found != Found::kYes) return failure(vm, found);
    total += part.length;
  }
  if (!vm.charge(items.length + (total <= INT32_MAX ? total / 64 : 0))) return vm.limit();
  Result joined = bytes_like(vm, args[0], nullptr, total);
  if (!joined.is_value()) return joined;
  uint8_t* to = const_cast<uint8_t*>(span_of(joined.value()).data);
  for (uint32_t i = 0; i < items.length; ++i) {
    if (i > 0) {
      copy_bytes(to, span.data, span.length);
      to += span.length;
    }
    Buffer part;
    if (buffer_of(vm, items.data[i], &part) != Found::kYes) return vm.no_memory();
    copy_bytes(to, part.data, part.length);
    to += part.length;
  }
  return joined;
}

Result bytes_replace(Interpreter& vm, Value* args) {
  BYTES_ARGUMENT(old, args[1]);
  BYTES_ARGUMENT(fresh, args[2]);
  int64_t most;
  BYTES_INT_ARGUMENT(most, "replace", 3, 4);
  ByteSpan span = span_of(args[0]);
  if (most == 0 || old.length > span.length) return bytes_part(vm, args[0], 0, span.length);
  // Counted first, so that the size is known before anything is built.
  int64_t count = 0;
  if (old.length == 0) {
    count = span.length + 1;
    if (most > 0 && most < count) count = most;
  } else {
    for (int64_t at = 0; most < 0 || count < most; ++count) {
      int64_t next = bytes_find(vm, span.data + at, span.length - at, old.data, old.length, false);
      if (next == -2) return vm.limit();
      if (next < 0) break;
      at += next + old.length;
    }
  }
  if (count == 0) return bytes_part(vm, args[0], 0, span.length);
  int64_t total = span.length + count * (fresh.length - old.length);
  if (!vm.charge(count + (total <= INT32_MAX ? total / 64 : 0))) return vm.limit();
  Result result = bytes_like(vm, args[0], nullptr, total);
  if (!result.is_value()) return result;
  uint8_t* to = const_cast<uint8_t*>(span_of(result.value()).data);
  int64_t start = 0;
  for (int64_t n = 0; n < count; ++n) {
    int64_t keep = n > 0 ? 1 : 0;
    if (old.length > 0) {
      keep = bytes_find(vm, span.data + start, span.length - start, old.data, old.length, false);
      if (keep < 0) return vm.limit();
    }
    copy_bytes(to, span.data + start, keep);
    copy_bytes(to + keep, fresh.data, fresh.length);
    to += keep + fresh.length;
    start += keep + old.length;
  }
  copy_bytes(to, span.data + start, span.length - start);
  return result;
}

Result bytes_translate(Interpreter& vm, Value* args) {
  Buffer table;
  if (!args[1].is_none()) {
    Found found = need_buffer(vm, args[1], &table);
    if (found != Found::kYes) return failure(vm, found);
    if (table.length != 256) return vm.raise(vm.types.value_error, "translation table must be 256 characters long");
  }
  BYTES_ARGUMENT(remove, args[2]);
  bool removed[256] = {};
  ByteSpan span = span_of(args[0]);
  if (!vm.charge(1 + (span.length + remove.length) / 32)) return vm.limit();
  for (int64_t i = 0; i < remove.length; ++i) removed[remove.data[i]] = true;
  int64_t total = 0;
  for (int64_t i = 0; i < span.length; ++i) total += !removed[span.data[i]];
  Result result = bytes_like(vm, args[0], nullptr, total);
  if (!result.is_value()) return result;
  uint8_t* to = const_cast<uint8_t*>(span_of(result.value()).data);
  for (int64_t i = 0; i < span.length; ++i) {
    uint8_t c = span.data[i];
    if (!removed[c]) *to++ = table.data == nullptr ? c : table.data[c];
  }
  return result;
}

Result bytes_maketrans(Interpreter& vm, Value* args) {
  BYTES_ARGUMENT(from, args[0]);
  BYTES_ARGUMENT(to, args[1]);
  if (from.length != to.length) return vm.raise(vm.types.value_error, "maketrans arguments must have same length");
  if (!vm.charge(from.length / 16)) return vm.limit();
  Bytes* table = make_bytes(vm, nullptr, 256);
  if (table == nullptr) return vm.no_memory();
  for (int c = 0; c < 256; ++c) table->data()[c] = static_cast<uint8_t>(c);
  for (int64_t i = 0; i < from.length; ++i) table->data()[from.data[i]] = to.data[i];
  return Value(table);
}

// --- padding ---------------------------------------------------------------------------------------------------------------------

namespace {

Result padded(Interpreter& vm, Value self, int64_t left, int64_t right, uint8_t fill) {
  ByteSpan span = span_of(self);
  int64_t total = span.length + left + right;
  if (total <= INT32_MAX && !vm.charge(1 + total / 64)) return vm.limit();
  Result result = bytes_like(vm, self, nullptr, total);
  if (!result.is_value()) return result;
  uint8_t* to = const_cast<uint8_t*>(span_of(result.value()).data);
  std::memset(to, fill, static_cast<size_t>(left));
  copy_bytes(to + left, span.data, span.length);
  std::memset(to + left + span.length, fill, static_cast<size_t>(right));
  return result;
}

Result pad(Interpreter& vm, Value* args, const char* name, char align) {
  int64_t width;
  BYTES_INT_ARGUMENT(width, name, 1, 3);
  uint8_t fill = ' ';
  if (!args[2].is_unbound()) {
    if (!is_Bytes(args[2]) && !is_ByteArray(args[2])) {
      return vm.raise(vm.types.type_error, "{}() argument 2 must be a byte string of length 1, not {}", name,
                      argument_type(args[2]));
    }
    ByteSpan given = span_of(args[2]);
    if (given.length != 1) {
      return vm.raise(vm.types.type_error,
                      "{}(): argument 2 must be a byte string of length 1, not a {} object of length {}", name,
                      type_name(args[2]), given.length);
    }
    fill = given.data[0];
  }
  int64_t length = span_of(args[0]).length;
  if (width <= length) return bytes_part(vm, args[0], 0, length);
  int64_t padding = width - length;
  // As CPython's: with an odd rest the extra one goes left when the width is odd.
  int64_t left = align == '>' ? padding : align == '<' ? 0 : padding / 2 + (padding & width & 1);
  return padded(vm, args[0], left, padding - left, fill);
}

}  // namespace

Result bytes_center(Interpreter& vm, Value* args) { return pad(vm, args, "center", '^'); }
Result bytes_ljust(Interpreter& vm, Value* args) { return pad(vm, args, "ljust", '<'); }
Result bytes_rjust(Interpreter& vm, Value* args) { return pad(vm, args, "rjust", '>'); }

Result bytes_zfill(Interpreter& vm, Value* args) {
  int64_t width;
  BYTES_INT_ARGUMENT(width, "zfill", 1, 2);
  ByteSpan span = span_of(args[0]);
  if (width <= static_cast<int64_t>(span.length)) return bytes_part(vm, args[0], 0, span.length);
  int64_t padding = width - static_cast<int64_t>(span.length);
  Result result = padded(vm, args[0], padding, 0, '0');
  if (!result.is_value() || span.length == 0) return result;
  uint8_t* to = const_cast<uint8_t*>(span_of(result.value()).data);
  if (span.data[0] == '+' || span.data[0] == '-') std::swap(to[0], to[padding]);
  return result;
}

Result bytes_expandtabs(Interpreter& vm, Value* args) {
  int64_t size;
  if (is_Int(args[1]) && !int_as_int64(args[1], &size))
    return vm.raise(vm.types.overflow_error, "Python int too large to convert to C int");
  BYTES_INT_ARGUMENT(size, "expandtabs", 1, 2);
  if (size != static_cast<int32_t>(size))
    return vm.raise(vm.types.overflow_error, "Python int too large to convert to C int");
  ByteSpan span = span_of(args[0]);
  if (!vm.charge(1 + span.length / 16)) return vm.limit();
  ByteBuilder out(vm);
  int64_t column = 0;
  for (int64_t i = 0; i < span.length; ++i) {
    uint8_t c = span.data[i];
    if (c == '\t') {
      int64_t spaces = size > 0 ? size - column % size : 0;
      column += spaces;
      if (spaces > INT32_MAX || !vm.heap.reserve(static_cast<uint64_t>(out.length() + spaces))) return vm.no_memory();
      if (!vm.charge(spaces / 64)) return vm.limit();
      uint8_t* to = spaces > 0 ? out.add(static_cast<size_t>(spaces)) : nullptr;
      if (to != nullptr) std::memset(to, ' ', static_cast<size_t>(spaces));
    } else {
      out.append(c);
      column = c == '\n' || c == '\r' ? 0 : column + 1;
    }
  }
  return out.failed() ? vm.no_memory() : bytes_like(vm, args[0], out.data(), out.length());
}

// --- hex and text ----------------------------------------------------------------------------------------------------------------

Result bytes_hex(Interpreter& vm, const uint8_t* data, int64_t length, Value separator, int64_t group, bool to_bytes) {
  uint8_t between = 0;
  bool separated = !separator.is_unbound();
  if (separated) {
    int64_t size = native_length(vm, separator);
    if (size == -2) return vm.raise(vm.types.type_error, "object of type '{}' has no len()", type_name(separator));
    if (size != 1) return vm.raise(vm.types.value_error, "sep must be length 1.");
    if (is_Str(separator)) {
      if (separator.as<Str>()->width > 1) return vm.raise(vm.types.value_error, "sep must be ASCII.");
      between = static_cast<uint8_t>(separator.as<Str>()->at(0));
    } else if (is_Bytes(separator)) {
      between = separator.as<Bytes>()->data()[0];
    } else {
      return vm.raise(vm.types.type_error, "sep must be str or bytes.");
    }
    if (between > 127 && !to_bytes) return vm.raise(vm.types.value_error, "sep must be ASCII.");
  }
  if (group < INT32_MIN || group > INT32_MAX)
    return vm.raise(vm.types.overflow_error, "Python int too large to convert to C int");
  bool from_left = group < 0;
  if (from_left) group = -group;
  if (!separated || group == 0 || group > length) group = length + 1;
  int64_t total = length == 0 ? 0 : 2 * length + (length - 1) / group;
  if (!vm.charge(1 + total / 32)) return vm.limit();
  Found room = may_allocate(vm, total);
  if (room != Found::kYes) return failure(vm, room);
  if (total == 0) return Value(vm.empty_str);
  Str* text = make_str_uninitialized(vm, static_cast<uint32_t>(total), 1, true);
  if (text == nullptr) return vm.no_memory();
  char* to = text->data<char>();
  for (int64_t i = 0; i < length; ++i) {
    if (i > 0 && (from_left ? i : length - i) % group == 0) *to++ = static_cast<char>(between);
    *to++ = "0123456789abcdef"[data[i] >> 4];
    *to++ = "0123456789abcdef"[data[i] & 15];
  }
  return Value(text);
}

Result bytes_hex_method(Interpreter& vm, Value* args) {
  int64_t group;
  BYTES_INT_ARGUMENT(group, "hex", 2, 3);
  ByteSpan span = span_of(args[0]);
  return bytes_hex(vm, span.data, span.length, args[1], group);
}

Result bytes_fromhex(Interpreter& vm, Value* args) {
  Type* type = args[0].as<Type>();
  Buffer buffer;
  Str* text = is_Str(args[1]) ? args[1].as<Str>() : nullptr;
  if (text == nullptr) {
    Found found = buffer_of(vm, args[1], &buffer);
    if (found == Found::kNo)
      return vm.raise(vm.types.type_error, "fromhex() argument must be str or bytes-like, not {}", type_name(args[1]));
    if (found != Found::kYes) return failure(vm, found);
  }
  int64_t length = text != nullptr ? text->length : buffer.length;
  auto at = [&](int64_t i) { return text != nullptr ? text->at(static_cast<uint32_t>(i)) : buffer.data[i]; };
  auto digit = [](uint32_t c) -> int {
    if (c < 128 && is_digit(static_cast<uint8_t>(c))) return static_cast<int>(c - '0');
    return (c | 32) >= 'a' && (c | 32) <= 'f' ? static_cast<int>((c | 32) - 'a' + 10) : -1;
  };
  if (!vm.charge(1 + length / 16)) return vm.limit();
  if (!vm.heap.reserve(static_cast<uint64_t>(length))) return vm.no_memory();
  ByteBuilder out(vm);
  for (int64_t i = 0; i < length;) {
    uint32_t c = at(i);
    if (c < 128 && is_space(static_cast<uint8_t>(c))) {
      ++i;
      continue;
    }
    int high = digit(c);
    if (high >= 0 && i + 1 == length) {
      return vm.raise(vm.types.value_error, "fromhex() arg must contain an even number of hexadecimal digits");
    }
    int low = high < 0 ? -1 : digit(at(i + 1));
    if (low < 0)
      return vm.raise(vm.types.value_error, "non-hexadecimal number found in fromhex() arg at position {}",
                      high < 0 ? i : i + 1);
    out.append(static_cast<uint8_t>(high * 16 + low));
    i += 2;
  }
  if (out.failed()) return vm.no_memory();
  if (type == vm.types.bytearray) return made(vm, make_bytearray(vm, out.data(), static_cast<size_t>(out.length())));
  Result result = bytes_with_type(vm, vm.types.bytes, out.data(), out.length());
  return result.is_value() && type != vm.types.bytes ? vm.tail_call(type, {result.value()}) : result;
}

Result bytes_decode(Interpreter& vm, Value* args) {
  for (int i = 1; i <= 2; ++i) {
    if (!args[i].is_unbound() && !is_Str(args[i])) {
      return vm.raise(vm.types.type_error, "decode() argument '{}' must be str, not {}", i == 1 ? "encoding" : "errors",
                      argument_type(args[i]));
    }
  }
  ByteSpan span = span_of(args[0]);
  return decode_bytes(vm, span.data, span.length, args[1], args[2]);
}

}  // namespace hognose::builtins
