const encoder = new TextEncoder();

/** Bytes under way. */
export class ByteSink {
  private bytes: Uint8Array<ArrayBuffer>;
  private length = 0;

  constructor(size: number) {
    this.bytes = new Uint8Array(size);
  }

  byte(value: number): void {
    this.reserve(1);
    this.bytes[this.length++] = value;
  }

  copy(from: Uint8Array, start = 0, end = from.length): void {
    const size = end - start;
    this.reserve(size);
    // Short copies are faster by hand.
    if (size > 48) this.bytes.set(from.subarray(start, end), this.length);
    else for (let at = 0; at < size; at++) this.bytes[this.length + at] = from[start + at] ?? 0;
    this.length += size;
  }

  text(text: string): void {
    this.reserve(3 * text.length);
    this.length += encoder.encodeInto(text, this.bytes.subarray(this.length)).written;
  }

  /** A whole number below 2^53, with as many decimal places as it needs of so many. */
  scaled(value: number, scale: number): void {
    let [whole, places] = [Math.abs(value), scale];
    while (places > 0 && whole % 10 === 0) {
      whole /= 10;
      places--;
    }
    if (value < 0) this.byte(minus);
    if (whole <= largestSmall) {
      this.small(whole, places);
      return;
    }
    const digits = String(whole);
    const before = digits.length - places;
    this.reserve(digits.length + places + 2);
    if (before <= 0) {
      this.bytes[this.length++] = zero;
      if (places > 0) this.bytes[this.length++] = point;
      for (let at = before; at < 0; at++) this.bytes[this.length++] = zero;
    }
    for (let at = 0; at < digits.length; at++) {
      if (at === before && at > 0) this.bytes[this.length++] = point;
      this.bytes[this.length++] = digits.charCodeAt(at);
    }
  }

  /** The same, of so few digits that no text is made of them. */
  private small(value: number, places: number): void {
    let [rest, digits] = [value | 0, 1];
    while (digits < 10 && rest >= (powers[digits] ?? 0)) digits++;
    const size = Math.max(digits, places + 1);
    this.reserve(size + 1);
    const end = this.length + size + (places > 0 ? 1 : 0);
    const dot = places > 0 ? end - places - 1 : -1;
    for (let at = end - 1; at >= this.length; at--) {
      if (at === dot) this.bytes[at] = point;
      else {
        const next = (rest / 10) | 0;
        this.bytes[at] = zero + rest - 10 * next;
        rest = next;
      }
    }
    this.length = end;
  }

  taken(): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(0, this.length);
  }

  private reserve(size: number): void {
    if (this.length + size <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * this.bytes.length, this.length + size));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}

const largestSmall = 2 ** 31 - 1;
const powers: readonly number[] = Array.from({ length: 10 }, (_, exponent) => 10 ** exponent);
const [zero, point, minus] = [0x30, 0x2e, 0x2d];
