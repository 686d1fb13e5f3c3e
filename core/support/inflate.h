// Decompression of DEFLATE data (RFC 1951).
#pragma once

#include <cstddef>
#include <cstdint>

namespace hognose::support {

// Decompresses a raw DEFLATE stream (no zlib or gzip header) that is known to hold exactly `out_size` bytes. False when the stream is
// damaged, ends early, or holds more or fewer bytes; `out` is then filled in part. Time is linear in out_size; nothing is allocated.
[[nodiscard]] bool inflate(const uint8_t* in, size_t in_size, uint8_t* out, size_t out_size);

}  // namespace hognose::support
