/** How many bytes a ZIP archive says that its files have; 0 where it lists none. */
export function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  for (let place = directoryStart(view); place !== undefined; ) {
    if (place + 46 > bytes.length || view.getUint32(place, true) !== entrySign) break;
    sum += view.getUint32(place + 24, true);
    const [name, extra] = [view.getUint16(place + 28, true), view.getUint16(place + 30, true)];
    place += 46 + name + extra + view.getUint16(place + 32, true);
  }
  return sum;
}

const entrySign = 0x02014b50;
const endSign = 0x06054b50;
/** The end record may have a comment of this length behind it. */
const longestComment = 65_535;

function directoryStart(view: DataView): number | undefined {
  const last = view.byteLength - 22;
  for (let place = last; place >= Math.max(0, last - longestComment); place--) {
    if (view.getUint32(place, true) === endSign) return view.getUint32(place + 16, true);
  }
  return undefined;
}
