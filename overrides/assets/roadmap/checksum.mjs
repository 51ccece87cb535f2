/** CRC-32, as in ZIP and PNG files: tells whether a text has arrived as it was sent. Pure. */
const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The checksum of a text (as UTF-8) or of bytes, from 0 to 2³² − 1. */
export function checksum(content) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return (bytes.reduce((crc, byte) => TABLE[(crc ^ byte) & 255] ^ (crc >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;
}
