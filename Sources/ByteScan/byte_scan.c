#include "byte_scan.h"

// The portable forms; they are also what the last bytes of a vector loop go through.

static size_t delimiters_portable(
    const uint8_t *b, uint32_t from, uint32_t to, uint32_t *out, uint64_t *newlines) {
  uint32_t *o = out;
  uint64_t n = 0;
  for (uint32_t i = from; i < to; i++) {
    uint8_t c = b[i];
    *o = i;
    o += (c == ',') | (c == '\n');
    n += c == '\n';
  }
  *newlines += n;
  return (size_t)(o - out);
}

static byte_scan_look summary_portable(const uint8_t *b, size_t count) {
  byte_scan_look look = {0, false};
  bool quote = false;
  for (size_t i = 0; i < count; i++) {
    look.newlines += b[i] == '\n';
    quote |= b[i] == '"';
  }
  look.hasQuote = quote;
  return look;
}

static size_t sequence_length(const uint8_t *b, size_t left) {
  uint8_t lead = b[0], low = 0x80, high = 0xBF;
  size_t n;
  if (lead >= 0xC2 && lead <= 0xDF) n = 2;
  else if (lead >= 0xE0 && lead <= 0xEF) {
    n = 3;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    n = 4;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
  } else return 0;
  if (n > left || b[1] < low || b[1] > high) return 0;
  for (size_t k = 2; k < n; k++) if ((b[k] & 0xC0) != 0x80) return 0;
  return n;
}

static bool plain_portable(const uint8_t *b, size_t count) {
  size_t i = 0;
  while (i < count) {
    if (b[i] >= 0x80) {
      size_t n = sequence_length(b + i, count - i);
      if (n == 0) return false;
      i += n;
    } else {
      if (b[i] == 0 || (b[i] == '\r' && (i + 1 == count || b[i + 1] != '\n'))) return false;
      i++;
    }
  }
  return true;
}

#if defined(__x86_64__)
#include <immintrin.h>

// Writes the positions of the set bits: a fixed number without a branch, which is enough for nearly every block.
#define WRITE_POSITIONS(mask, base, o)                                                        \
  do {                                                                                        \
    uint64_t m_ = (mask);                                                                     \
    int found_ = __builtin_popcountll(m_);                                                    \
    for (int k = 0; k < 16; k++) { (o)[k] = (base) + (uint32_t)_tzcnt_u64(m_); m_ &= m_ - 1; } \
    for (int k = 16; __builtin_expect(k < found_, 0); k++) {                                  \
      (o)[k] = (base) + (uint32_t)_tzcnt_u64(m_);                                             \
      m_ &= m_ - 1;                                                                           \
    }                                                                                         \
    (o) += found_;                                                                            \
  } while (0)

__attribute__((target("avx2,bmi,bmi2,popcnt"))) static inline uint64_t equal_64(__m256i v, __m256i w, __m256i c) {
  return (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(v, c)) |
         ((uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(w, c)) << 32);
}

__attribute__((target("avx2,bmi,bmi2,popcnt"))) static size_t delimiters_avx2(
    const uint8_t *b, uint32_t from, uint32_t to, uint32_t *out, uint64_t *newlines) {
  uint32_t *o = out, i = from;
  uint64_t n = 0;
  const __m256i comma = _mm256_set1_epi8(','), feed = _mm256_set1_epi8('\n');
  for (; i + 64 <= to; i += 64) {
    __m256i v = _mm256_loadu_si256((const __m256i *)(b + i)), w = _mm256_loadu_si256((const __m256i *)(b + i + 32));
    uint64_t l = equal_64(v, w, feed);
    n += (uint64_t)__builtin_popcountll(l);
    WRITE_POSITIONS(l | equal_64(v, w, comma), i, o);
  }
  *newlines += n;
  return (size_t)(o - out) + delimiters_portable(b, i, to, o, newlines);
}

__attribute__((target("avx512f,avx512bw,avx512vbmi,avx512vbmi2,avx512vl,bmi,bmi2,popcnt"))) static size_t
delimiters_avx512(const uint8_t *b, uint32_t from, uint32_t to, uint32_t *out, uint64_t *newlines) {
  uint32_t *o = out, i = from;
  uint64_t n = 0;
  uint8_t counting[64];
  for (int k = 0; k < 64; k++) counting[k] = (uint8_t)k;
  const __m512i iota = _mm512_loadu_si512(counting), comma = _mm512_set1_epi8(','), feed = _mm512_set1_epi8('\n');
  for (; i + 64 <= to; i += 64) {
    __m512i v = _mm512_loadu_si512(b + i);
    uint64_t l = _mm512_cmpeq_epi8_mask(v, feed), m = l | _mm512_cmpeq_epi8_mask(v, comma);
    int found = __builtin_popcountll(m);
    n += (uint64_t)__builtin_popcountll(l);
    __m512i at = _mm512_maskz_compress_epi8(m, iota), base = _mm512_set1_epi32((int)i);
    _mm512_storeu_si512(o, _mm512_add_epi32(base, _mm512_cvtepu8_epi32(_mm512_castsi512_si128(at))));
    if (__builtin_expect(found > 16, 0)) {
      _mm512_storeu_si512(o + 16, _mm512_add_epi32(base, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(at, 1))));
      _mm512_storeu_si512(o + 32, _mm512_add_epi32(base, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(at, 2))));
      _mm512_storeu_si512(o + 48, _mm512_add_epi32(base, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(at, 3))));
    }
    o += found;
  }
  *newlines += n;
  return (size_t)(o - out) + delimiters_portable(b, i, to, o, newlines);
}

__attribute__((target("avx2,bmi,bmi2,popcnt"))) static byte_scan_look summary_avx2(const uint8_t *b, size_t count) {
  byte_scan_look look = {0, false};
  const __m256i quote = _mm256_set1_epi8('"'), feed = _mm256_set1_epi8('\n'), zero = _mm256_setzero_si256();
  __m256i quotes = zero, sums = zero;
  size_t i = 0;
  while (i + 64 <= count) {
    // Each byte counts the feeds at its place, and holds 255: two of each block of 64.
    size_t end = count - i < 127 * 64 ? count : i + 127 * 64;
    __m256i feeds = zero;
    for (; i + 64 <= end; i += 64) {
      __m256i v = _mm256_loadu_si256((const __m256i *)(b + i)), w = _mm256_loadu_si256((const __m256i *)(b + i + 32));
      // What is equal is −1.
      feeds = _mm256_sub_epi8(_mm256_sub_epi8(feeds, _mm256_cmpeq_epi8(v, feed)), _mm256_cmpeq_epi8(w, feed));
      quotes = _mm256_or_si256(quotes, _mm256_or_si256(_mm256_cmpeq_epi8(v, quote), _mm256_cmpeq_epi8(w, quote)));
    }
    sums = _mm256_add_epi64(sums, _mm256_sad_epu8(feeds, zero));
  }
  look.newlines = (uint64_t)_mm256_extract_epi64(sums, 0) + (uint64_t)_mm256_extract_epi64(sums, 1) +
                  (uint64_t)_mm256_extract_epi64(sums, 2) + (uint64_t)_mm256_extract_epi64(sums, 3);
  byte_scan_look rest = summary_portable(b + i, count - i);
  look.newlines += rest.newlines;
  look.hasQuote = rest.hasQuote || !_mm256_testz_si256(quotes, quotes);
  return look;
}

// UTF-8 in blocks of 32 bytes, by the three table lookups of Keiser and Lemire, “Validating UTF-8 In Less Than One
// Instruction Per Byte” (2021): each lookup gives the errors a nibble may be part of; a bit in all three is an error.
enum {
  TOO_SHORT = 1, TOO_LONG = 2, OVERLONG_3 = 4, TOO_LARGE = 8, SURROGATE = 16, OVERLONG_2 = 32, TOO_LARGE_1000 = 64,
  OVERLONG_4 = 64, TWO_CONTINUATIONS = 128, CARRY = TOO_SHORT | TOO_LONG | TWO_CONTINUATIONS
};
#define TABLE(...) _mm256_broadcastsi128_si256(_mm_setr_epi8(__VA_ARGS__))
#define C(x) ((char)(x))

__attribute__((target("avx2,bmi,bmi2,popcnt"))) static bool plain_avx2(const uint8_t *b, size_t count) {
  const __m256i lead_high = TABLE(
      TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, C(TWO_CONTINUATIONS),
      C(TWO_CONTINUATIONS), C(TWO_CONTINUATIONS), C(TWO_CONTINUATIONS), TOO_SHORT | OVERLONG_2, TOO_SHORT,
      TOO_SHORT | OVERLONG_3 | SURROGATE, TOO_SHORT | TOO_LARGE | TOO_LARGE_1000 | OVERLONG_4);
  const int large = CARRY | TOO_LARGE | TOO_LARGE_1000;
  const __m256i lead_low = TABLE(
      C(CARRY | OVERLONG_3 | OVERLONG_2 | OVERLONG_4), C(CARRY | OVERLONG_2), C(CARRY), C(CARRY), C(CARRY | TOO_LARGE),
      C(large), C(large), C(large), C(large), C(large), C(large), C(large), C(large), C(large | SURROGATE), C(large),
      C(large));
  const int after = TOO_LONG | OVERLONG_2 | TWO_CONTINUATIONS;
  const __m256i next_high = TABLE(
      TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT,
      C(after | OVERLONG_3 | TOO_LARGE_1000 | OVERLONG_4), C(after | OVERLONG_3 | TOO_LARGE),
      C(after | SURROGATE | TOO_LARGE), C(after | SURROGATE | TOO_LARGE), TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT);
  const __m256i nibble = _mm256_set1_epi8(0x0F), zero = _mm256_setzero_si256();
  const __m256i feed = _mm256_set1_epi8('\n'), carriage = _mm256_set1_epi8('\r');
  __m256i previous = zero, error = zero;
  uint32_t open_return = 0;
  bool incomplete = false;
  size_t i = 0;
  while (i + 32 <= count) {
    // Text that is not ASCII stands in nearly every row or in none: asking of several blocks at once, the answer is foreseen.
    size_t end = i + 128 <= count ? i + 128 : i + 32;
    __m256i any = zero;
    for (size_t k = i; k < end; k += 32) any = _mm256_or_si256(any, _mm256_loadu_si256((const __m256i *)(b + k)));
    bool ascii = _mm256_movemask_epi8(any) == 0;
    if (ascii && incomplete) return false;
    for (; i < end; i += 32) {
      __m256i v = _mm256_loadu_si256((const __m256i *)(b + i));
      error = _mm256_or_si256(error, _mm256_cmpeq_epi8(v, zero));
      uint32_t returns = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(v, carriage));
      if (__builtin_expect((returns | open_return) != 0, 0)) {
        uint32_t feeds = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(v, feed));
        if (((returns << 1) | open_return) & ~feeds) return false;
        open_return = returns >> 31;
      }
      if (!ascii) {
        __m256i shifted = _mm256_permute2x128_si256(previous, v, 0x21);
        __m256i prev1 = _mm256_alignr_epi8(v, shifted, 15), prev2 = _mm256_alignr_epi8(v, shifted, 14),
                prev3 = _mm256_alignr_epi8(v, shifted, 13);
        __m256i special = _mm256_and_si256(
            _mm256_and_si256(
                _mm256_shuffle_epi8(lead_high, _mm256_and_si256(_mm256_srli_epi16(prev1, 4), nibble)),
                _mm256_shuffle_epi8(lead_low, _mm256_and_si256(prev1, nibble))),
            _mm256_shuffle_epi8(next_high, _mm256_and_si256(_mm256_srli_epi16(v, 4), nibble)));
        __m256i third = _mm256_subs_epu8(prev2, _mm256_set1_epi8(C(0xE0 - 0x80)));
        __m256i fourth = _mm256_subs_epu8(prev3, _mm256_set1_epi8(C(0xF0 - 0x80)));
        __m256i must = _mm256_and_si256(_mm256_or_si256(third, fourth), _mm256_set1_epi8(C(0x80)));
        error = _mm256_or_si256(error, _mm256_xor_si256(must, special));
      }
      previous = v;
    }
    // A sequence may begin in the last three bytes and go on in the next block.
    incomplete = b[i - 1] >= 0xC0 || b[i - 2] >= 0xE0 || b[i - 3] >= 0xF0;
  }
  if (!_mm256_testz_si256(error, error)) return false;
  // The rest from the start of the last sequence, or from the return whose line feed is not seen yet.
  size_t back = open_return ? 1 : 0;
  if (incomplete) back = b[i - 1] >= 0xC0 ? 1 : b[i - 2] >= 0xE0 ? 2 : 3;
  return plain_portable(b + i - back, count - i + back);
}

typedef enum { PORTABLE, AVX2, AVX512 } level;

static level processor(void) {
  static int known = -1;
  int found = __atomic_load_n(&known, __ATOMIC_RELAXED);
  if (found < 0) {
    __builtin_cpu_init();
    bool v3 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("popcnt");
    bool v4 = v3 && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vbmi") &&
              __builtin_cpu_supports("avx512vbmi2") && __builtin_cpu_supports("avx512vl");
    found = v4 ? AVX512 : v3 ? AVX2 : PORTABLE;
    __atomic_store_n(&known, found, __ATOMIC_RELAXED);
  }
  return (level)found;
}

size_t byte_scan_delimiters(
    const uint8_t *bytes, uint32_t from, uint32_t to, uint32_t *positions, uint64_t *newlines) {
  switch (processor()) {
    case AVX512: return delimiters_avx512(bytes, from, to, positions, newlines);
    case AVX2: return delimiters_avx2(bytes, from, to, positions, newlines);
    default: return delimiters_portable(bytes, from, to, positions, newlines);
  }
}

byte_scan_look byte_scan_summary(const uint8_t *bytes, size_t count) {
  return processor() >= AVX2 ? summary_avx2(bytes, count) : summary_portable(bytes, count);
}

bool byte_scan_is_plain_text(const uint8_t *bytes, size_t count) {
  return processor() >= AVX2 ? plain_avx2(bytes, count) : plain_portable(bytes, count);
}

#else

size_t byte_scan_delimiters(
    const uint8_t *bytes, uint32_t from, uint32_t to, uint32_t *positions, uint64_t *newlines) {
  return delimiters_portable(bytes, from, to, positions, newlines);
}

byte_scan_look byte_scan_summary(const uint8_t *bytes, size_t count) { return summary_portable(bytes, count); }

bool byte_scan_is_plain_text(const uint8_t *bytes, size_t count) { return plain_portable(bytes, count); }

#endif
