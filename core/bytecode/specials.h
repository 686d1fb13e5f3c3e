// Special method names by number: Special::kAdd is "__add__".
#pragma once

#include <cstdint>

namespace hognose::bytecode {

enum class Special : uint16_t {
#define SPECIAL(enumerator, name) enumerator,
#include "bytecode/specials.def"
#undef SPECIAL
  kCount
};
inline constexpr int kSpecialCount = static_cast<int>(Special::kCount);

inline constexpr const char* special_name(Special special) {
  constexpr const char* kNames[] = {
#define SPECIAL(enumerator, name) name,
#include "bytecode/specials.def"
#undef SPECIAL
  };
  return kNames[static_cast<int>(special)];
}

}  // namespace hognose::bytecode
