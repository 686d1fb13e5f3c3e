// What is too large for every visitor of a page to download and rarely needed, as files: the standard library written in Python and the
// tables of Unicode beyond the everyday ones. Natively and in the wheels they are part of the program (HOGNOSE_EMBEDDED_DATA); the standalone
// WebAssembly module has its host read them when a program first needs one.
#ifndef HOGNOSE_SUPPORT_DATA_FILES_H_
#define HOGNOSE_SUPPORT_DATA_FILES_H_

#include <cstdint>
#include <span>

#include "support/meter.h"

namespace hognose::support {

enum class DataFile : uint8_t { kStandardLibrary, kUnicode };  // numbered as in hognose/program.h

using DataLoader = std::span<const uint8_t> (*)(DataFile);
void set_data_loader(DataLoader load);

// The bytes of a file, aligned to four; empty when there is no way to get it. The loader is asked once: a program could make its host
// try for ever. Whether the bytes belong to this build, the reader checks.
std::span<const uint8_t> data_file(DataFile file);
// Has the file there for whoever asks next: what the loader waits for is not the program's time.
void bring_data_file(DataFile file, Meter& meter);
std::span<const uint8_t> embedded_data(DataFile file);  // generated; only with HOGNOSE_EMBEDDED_DATA

}  // namespace hognose::support

#endif  // HOGNOSE_SUPPORT_DATA_FILES_H_
