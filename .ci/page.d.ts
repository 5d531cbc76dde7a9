// What browsers have and the checker's own list of them lacks.
declare class DecompressionStream {
  constructor(format: "gzip" | "deflate" | "deflate-raw");
  readable: ReadableStream<Uint8Array>;
  writable: WritableStream<Uint8Array>;
}
