/// The byte loops of the bulk reader that need vector instructions chosen at run time, which Swift cannot say.
/// Nothing here allocates, keeps state or knows what a ledger is.
#ifndef BYTE_SCAN_H
#define BYTE_SCAN_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What a look at some bytes found.
typedef struct {
  /// How many line feeds there are.
  uint64_t newlines;
  /// Whether there is a double quote.
  bool hasQuote;
} byte_scan_look;

/// Counts line feeds and looks for a double quote.
byte_scan_look byte_scan_summary(const uint8_t *bytes, size_t count);

/// Whether bytes are UTF-8 (RFC 3629) without NUL, and every carriage return is followed by a line feed.
bool byte_scan_is_plain_text(const uint8_t *bytes, size_t count);

/// Writes the positions of commas and line feeds in [from, to).
///
/// Up to 64 positions more than there are delimiters are written, so `positions` must have room for them.
/// Returns how many delimiters there are; adds to `newlines` how many are line feeds.
size_t byte_scan_delimiters(
  const uint8_t *bytes, uint32_t from, uint32_t to, uint32_t *positions, uint64_t *newlines);

#endif
