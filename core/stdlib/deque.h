// The deque: a ring of values whose capacity is a power of two.
#pragma once

#include "builtins/common.h"
#include "builtins/containers.h"

namespace hognose::stdlib {

struct Deque {
  runtime::Value* items;
  uint32_t capacity;
  uint32_t head;     // position of the first
  uint32_t length;
  uint32_t changes;  // counts what iterators must notice
  int64_t maximum;   // -1: no limit

  runtime::Value& at(uint32_t i) { return items[(head + i) & (capacity - 1)]; }
};

extern const runtime::TypeSpec deque_spec, deque_iterator_spec, deque_reverse_iterator_spec;

}  // namespace hognose::stdlib
