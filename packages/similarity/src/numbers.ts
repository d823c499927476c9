/** Most bytes that one number below 2^32 takes. */
export const mostBytes = 5;

/** Writes a number below 2^32, seven bits a byte, lowest first; answers where the next one begins. */
export function writeNumber(bytes: Uint8Array, at: number, number: number): number {
  let rest = number;
  let end = at;
  while (rest > 0x7f) {
    bytes[end++] = (rest & 0x7f) | 0x80;
    rest >>>= 7;
  }
  bytes[end++] = rest;
  return end;
}

/**
 * Ascending numbers, written as the distance of each from the one before: a list that only grows at
 * its end, and what is written is never touched again.
 */
export class Ascending {
  #bytes = new Uint8Array(8);
  #used = 0;
  #next = 0;

  /** Appends a number higher than all before. */
  append(number: number): void {
    if (this.#used + mostBytes > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length + (this.#bytes.length >> 1) + mostBytes);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#used = writeNumber(this.#bytes, this.#used, number - this.#next);
    this.#next = number + 1;
  }

  /** Adds the weight to the sum of every number; answers how many there are. */
  addTo(sums: Uint32Array, weight: number): number {
    const bytes = this.#bytes;
    const used = this.#used;
    let number = -1;
    let count = 0;
    for (let at = 0; at < used; count += 1) {
      let byte = bytes[at++] ?? 0;
      let distance = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = bytes[at++] ?? 0;
        distance |= (byte & 0x7f) << shift;
      }
      number += distance + 1;
      sums[number] = (sums[number] ?? 0) + weight;
    }
    return count;
  }

  get bytes(): number {
    return this.#bytes.byteLength;
  }
}

/** The first pages are smaller, so that a small list takes little. */
const pageSize = 1 << 20;

/** Rows of ascending numbers, each found again by the address that writing it gave. */
export class Rows {
  readonly #pages: Uint8Array[] = [];
  #used = 0;

  write(numbers: Iterable<number> & { readonly length: number }): number {
    const most = mostBytes * numbers.length;
    let page = this.#pages.at(-1);
    if (page === undefined || this.#used + most > page.length) {
      page = new Uint8Array(Math.max(1_024 << Math.min(10, this.#pages.length), most));
      this.#pages.push(page);
      this.#used = 0;
    }
    const address = (this.#pages.length - 1) * pageSize + this.#used;
    let next = 0;
    for (const number of numbers) {
      this.#used = writeNumber(page, this.#used, number - next);
      next = number + 1;
    }
    return address;
  }

  read(address: number, count: number): number[] {
    const bytes = this.#pages[Math.floor(address / pageSize)] ?? new Uint8Array();
    const numbers: number[] = [];
    let at = address % pageSize;
    let number = -1;
    while (numbers.length < count) {
      let byte = bytes[at++] ?? 0;
      let distance = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = bytes[at++] ?? 0;
        distance |= (byte & 0x7f) << shift;
      }
      number += distance + 1;
      numbers.push(number);
    }
    return numbers;
  }

  get bytes(): number {
    return this.#pages.reduce((sum, page) => sum + page.byteLength, 0);
  }
}
