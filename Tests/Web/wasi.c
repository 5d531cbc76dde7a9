/* The engine as a WASI program, for a machine without a browser or node: it carries out what standard input says.

   'i' and a length of four bytes (least significant first) hand over an argument; 'v', 'r', 'e' add a vocabulary, a
   rulebook, the efforts; 'o' opens a ledger; 'a' writes every person's answer. A call that is refused ends the run. */
typedef unsigned char u8;
typedef unsigned int u32;
struct Bytes { const void *start; u32 count; };
#define WASI(name) __attribute__((import_module("wasi_snapshot_preview1"), import_name(#name)))
WASI(fd_read) u32 fd_read(u32 file, struct Bytes *bytes, u32 count, u32 *read);
WASI(fd_write) u32 fd_write(u32 file, const struct Bytes *bytes, u32 count, u32 *written);
WASI(proc_exit) _Noreturn void proc_exit(u32 status);

u8 *xueshi_input(int count);
const u8 *xueshi_output(void);
int xueshi_output_count(void);
int xueshi_add_vocabulary(void), xueshi_add_rulebook(void), xueshi_add_effort(void), xueshi_open(void);
int xueshi_answer(int index);

static int get(u8 *place, u32 count) {
  while (count) {
    u32 got = 0;
    struct Bytes bytes = {place, count};
    if (fd_read(0, &bytes, 1, &got) || !got) return 0;
    place += got, count -= got;
  }
  return 1;
}

static void put(u32 file) {
  struct Bytes bytes = {xueshi_output(), (u32)xueshi_output_count()};
  while (bytes.count) {
    u32 put = 0;
    if (fd_write(file, &bytes, 1, &put)) proc_exit(74);
    bytes.start = (const u8 *)bytes.start + put, bytes.count -= put;
  }
}

static void expect(int status) {
  if (status) put(2), proc_exit(65);
}

__attribute__((export_name("_start"))) void start(void) {
  u8 word, length[4];
  while (get(&word, 1)) switch (word) {
      case 'i': {
        if (!get(length, 4)) proc_exit(64);
        u32 count = length[0] | (u32)length[1] << 8 | (u32)length[2] << 16 | (u32)length[3] << 24;
        u8 *place = xueshi_input((int)count);
        if (!place || !get(place, count)) proc_exit(64);
        break;
      }
      case 'v': expect(xueshi_add_vocabulary()); break;
      case 'r': expect(xueshi_add_rulebook()); break;
      case 'e': expect(xueshi_add_effort()); break;
      case 'o': expect(xueshi_open()); break;
      case 'a':
        for (int index = 0; !xueshi_answer(index); ++index) put(1);
        break;
      default: proc_exit(64);
    }
  proc_exit(0);
}
