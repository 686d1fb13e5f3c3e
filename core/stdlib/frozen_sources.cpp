#include "stdlib/frozen_sources.h"

#include <cstdlib>

#include "support/inflate.h"

namespace hognose::stdlib {

std::string FrozenSource::text() const {
  std::string text(size, '\0');
  if (!support::inflate(deflated, deflated_size, reinterpret_cast<uint8_t*>(text.data()), size))
    std::abort();  // a part of the build
  return text;
}

}  // namespace hognose::stdlib
