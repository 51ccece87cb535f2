/**
 * Bytes as text that fits both a link and a QR code. Pure.
 *
 * Two bytes become three of 41 characters that need no escape in an address and belong to the dense
 * "alphanumeric" kind of QR codes: a third fewer dots than Base64 would take there.
 */
const CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-./:$";
const BASE = CHARACTERS.length;

/** The text for bytes. */
export function toText(bytes) {
  const groups = Array.from({ length: Math.ceil(bytes.length / 2) }, (_, index) => bytes.slice(2 * index, 2 * index + 2));
  return groups
    .map((group) => digits(group.reduce((number, byte) => number * 256 + byte, 0), group.length + 1))
    .join("");
}

function digits(number, length) {
  const inOrder = Array.from({ length }, (_, index) => Math.floor(number / BASE ** (length - 1 - index)) % BASE);
  return inOrder.map((digit) => CHARACTERS[digit]).join("");
}

/** The bytes of a text, or null where it is no such text. */
export function fromText(text) {
  const bytes = (text.match(/.{1,3}/gs) ?? []).flatMap(group);
  return bytes.includes(null) ? null : Uint8Array.from(bytes);
}

function group(text) {
  const number = [...text].reduce((sum, each) => sum * BASE + (CHARACTERS.includes(each) ? CHARACTERS.indexOf(each) : Number.NaN), 0);
  const length = text.length - 1;
  if (length < 1 || !(number < 256 ** length)) return [null];
  return length === 2 ? [number >> 8, number & 255] : [number];
}

/** Whole numbers of any size, small ones in fewer bytes: seven bits a byte, the lowest first. */
export class Writer {
  bytes = [];

  number(value) {
    for (; value > 127; value = Math.floor(value / 128)) this.bytes.push((value % 128) + 128);
    this.bytes.push(value);
  }

  fixed(value, width) {
    for (let at = width - 1; at >= 0; at--) this.bytes.push(Math.floor(value / 256 ** at) % 256);
  }

  text(value) {
    const bytes = new TextEncoder().encode(value);
    this.number(bytes.length);
    for (const byte of bytes) this.bytes.push(byte);
  }
}

/** Reads what a Writer wrote, in the same order; past the end it reads `NaN`. */
export class Reader {
  #at = 0;

  constructor(bytes) {
    this.bytes = bytes;
  }

  get left() {
    return this.bytes.length - this.#at;
  }

  number() {
    const byte = this.bytes[this.#at++] ?? Number.NaN;
    return byte > 127 ? byte - 128 + 128 * this.number() : byte;
  }

  fixed(width) {
    return Array.from({ length: width }, () => this.bytes[this.#at++] ?? Number.NaN).reduce((number, byte) => number * 256 + byte, 0);
  }

  text() {
    const length = this.number();
    const bytes = this.bytes.slice(this.#at, this.#at + length);
    this.#at += length;
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  }
}
