// Files in and out: the blocks of the page, a ledger of one's own, exports.

/** The bytes of a data block; `null` where the page has none of that name. */
async function block(id) {
  const element = document.getElementById(id);
  if (!element) return null;
  const text = atob(element.textContent.trim());
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return element.dataset.encoding === "gzip" ? unzipped(bytes) : bytes;
}

async function unzipped(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** A data block that holds JSON. */
async function jsonBlock(id) {
  const bytes = await block(id);
  return bytes ? JSON.parse(new TextDecoder().decode(bytes)) : null;
}

/** Hands the reader a file. Tables begin with the mark by which Excel knows UTF-8. */
function download(name, bytes) {
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const parts = isMarked ? [bytes] : [new Uint8Array([0xef, 0xbb, 0xbf]), bytes];
  const address = URL.createObjectURL(new Blob(parts, { type: "text/csv;charset=utf-8" }));
  const link = node("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}
