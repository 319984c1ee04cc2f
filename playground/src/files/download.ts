/** Gives a text to the browser to keep where it keeps downloads. */
export function downloadText(path: string, text: string): void {
  downloadBytes(path.replaceAll('/', '-'), new TextEncoder().encode(text), 'text/plain');
}

export function downloadBytes(name: string, bytes: Uint8Array<ArrayBuffer>, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun once the click returns; the address is not needed any more.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
