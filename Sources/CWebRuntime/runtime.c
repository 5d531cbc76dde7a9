/* What Embedded Swift expects of libc, and no more. Single-threaded; absent from native builds. */
#ifdef __wasm__
typedef __SIZE_TYPE__ size_t;
typedef unsigned char u8;

extern u8 __heap_base;

/* Blocks of 32 bytes, 64 bytes and so on, each behind a header of 16 bytes that holds its class. A block that was freed
   serves the next request of its class. */
enum { HEADER = 16, SMALLEST = 5, CLASSES = 27 };
static u8 *unused = &__heap_base;
static void *freed[CLASSES];

int posix_memalign(void **out, size_t alignment, size_t size) {
  if (alignment > HEADER) return 22;
  if (size > ((size_t)1 << 31) - HEADER) return 12;
  size_t whole = size + HEADER;
  unsigned class = (whole <= 32 ? SMALLEST : 32 - __builtin_clzl(whole - 1)) - SMALLEST;
  u8 *block = freed[class];
  if (block) {
    freed[class] = *(void **)(block + HEADER);
  } else {
    block = (u8 *)(((size_t)unused + 15) & ~(size_t)15);
    /* In 64 bits: near the end of the address space the sum has more than 32. */
    unsigned long long end = (unsigned long long)(size_t)block + (1ull << (class + SMALLEST));
    unsigned long long have = (unsigned long long)__builtin_wasm_memory_size(0) << 16;
    if (end > 0xFFFF0000ull) return 12;
    if (end > have && __builtin_wasm_memory_grow(0, (size_t)((end - have + 65535) >> 16)) == (size_t)-1) return 12;
    unused = (u8 *)(size_t)end;
  }
  *(unsigned *)block = class;
  *out = block + HEADER;
  return 0;
}

void free(void *memory) {
  if (!memory) return;
  u8 *block = (u8 *)memory - HEADER;
  unsigned class = *(unsigned *)block;
  *(void **)memory = freed[class];
  freed[class] = block;
}

int memcmp(const void *left, const void *right, size_t count) {
  const u8 *a = left, *b = right;
  for (; count; --count, ++a, ++b)
    if (*a != *b) return *a - *b;
  return 0;
}

/* The product of two integers of 128 bits: how a product of 64 bits is checked for overflow. */
typedef unsigned long long u64;
typedef union {
  __int128 all;
  struct { u64 low, high; } half;
} Wide;

__int128 __multi3(__int128 left, __int128 right) {
  Wide a = {left}, b = {right}, product;
  u64 mask = 0xFFFFFFFF, a0 = a.half.low & mask, a1 = a.half.low >> 32, b0 = b.half.low & mask, b1 = b.half.low >> 32;
  u64 low = a0 * b0, middle = a1 * b0 + (low >> 32), other = a0 * b1 + (middle & mask);
  product.half.low = (other << 32) | (low & mask);
  product.half.high = a1 * b1 + (middle >> 32) + (other >> 32) + a.half.high * b.half.low + a.half.low * b.half.high;
  return product.all;
}

/* The seed of hashing: fixed, so that the same call does the same twice. */
void arc4random_buf(void *bytes, size_t count) {
  u8 *byte = bytes;
  while (count--) *byte++ = 0x5A;
}
#endif
