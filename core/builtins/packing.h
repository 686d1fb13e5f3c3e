// Numbers as bytes in memory: what memoryview, array and struct do with one item.
#pragma once

#include "builtins/common.h"

namespace hognose::builtins {

enum class ItemKind : uint8_t { kNone, kSigned, kUnsigned, kBool, kChar, kFloat };
struct ItemFormat {
  ItemKind kind;
  uint8_t size;
};
// What a format character means natively (as on 64-bit Linux, on every build). kNone: nothing.
ItemFormat native_item(char format);
// `data` holds format.size bytes.
runtime::Value unpack_item(runtime::Interpreter& vm, ItemFormat format, const uint8_t* data, bool big_endian = false);
enum class Packed : uint8_t { kDone, kBadType, kOutOfRange, kNeedsPython, kError };
// kNeedsPython: the value has a conversion in Python (__index__ or __float__, as the format wants it).
Packed pack_item(runtime::Interpreter& vm, ItemFormat format, runtime::Value value, uint8_t* data,
                 bool big_endian = false);

}  // namespace hognose::builtins
