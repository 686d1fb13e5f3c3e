#include "stdlib/frozen_sources.h"

#include <cstring>

#include "support/data_files.h"
#include "support/inflate.h"

namespace hognose::stdlib {

std::optional<std::string> FrozenSource::text() const {
  std::span<const uint8_t> pack = support::data_file(support::DataFile::kStandardLibrary);
  constexpr size_t kTagSize = sizeof kPackTag - 1;
  if (pack.size() < offset + deflated_size || std::memcmp(pack.data(), kPackTag, kTagSize) != 0) return std::nullopt;
  std::string text(size, '\0');
  if (!support::inflate(pack.data() + offset, deflated_size, reinterpret_cast<uint8_t*>(text.data()), size))
    return std::nullopt;
  return text;
}

}  // namespace hognose::stdlib
