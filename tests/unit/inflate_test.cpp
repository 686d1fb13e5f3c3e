#include "support/inflate.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

namespace {

using hognose::support::inflate;

std::string inflated(const std::vector<uint8_t>& stream, size_t size) {
  std::string out(size, '?');
  return inflate(stream.data(), stream.size(), reinterpret_cast<uint8_t*>(out.data()), size) ? out : "damaged";
}

// The streams were made with zlib.compressobj(level, zlib.DEFLATED, -15).
const std::vector<uint8_t> kStored = {0x01, 0x05, 0x00, 0xfa, 0xff, 'h', 'e', 'l', 'l', 'o'};
const std::vector<uint8_t> kFixed = {0xcb, 0x48, 0xcd, 0xc9, 0xc9, 0x57, 0xc8, 0x40, 0x27, 0x01};

TEST(Inflate, StoredAndFixedBlocks) {
  EXPECT_EQ(inflated(kStored, 5), "hello");
  EXPECT_EQ(inflated(kFixed, 23), "hello hello hello hello");
}

TEST(Inflate, AnythingThatEndsEarlyIsRefused) {
  for (size_t n = 0; n < kFixed.size(); ++n)
    EXPECT_EQ(inflated({kFixed.begin(), kFixed.begin() + n}, 23), "damaged") << n;
  for (size_t n = 0; n < kStored.size(); ++n)
    EXPECT_EQ(inflated({kStored.begin(), kStored.begin() + n}, 5), "damaged") << n;
}

TEST(Inflate, TheSizeMustBeExact) {
  EXPECT_EQ(inflated(kFixed, 22), "damaged");
  EXPECT_EQ(inflated(kFixed, 24), "damaged");
  EXPECT_EQ(inflated(kStored, 4), "damaged");
}

TEST(Inflate, DamagedStreamsNeverWriteOutside) {
  for (size_t at = 0; at < kFixed.size(); ++at) {
    for (int bit = 0; bit < 8; ++bit) {
      std::vector<uint8_t> damaged = kFixed;
      damaged[at] ^= static_cast<uint8_t>(1 << bit);
      std::vector<uint8_t> out(23);
      (void)inflate(damaged.data(), damaged.size(), out.data(), out.size());
    }
  }
  // A reserved block type, a distance before the start of the output, a stored block whose length is contradicted.
  EXPECT_EQ(inflated({0x07}, 1), "damaged");
  EXPECT_EQ(inflated({0x03, 0x02}, 3), "damaged");
  EXPECT_EQ(inflated({0x01, 0x05, 0x00, 0xfb, 0xff, 'h', 'e', 'l', 'l', 'o'}, 5), "damaged");
}

}  // namespace
