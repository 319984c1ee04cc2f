/** Name and version of this engine, as receipts carry it; a test holds it to `package.json`. */
export const engine = 'tiaoli/0.1.0';
