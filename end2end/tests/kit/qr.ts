// Codes to scan, read from a picture of them.
import jsQR from 'jsqr';
import { PNG } from 'pngjs';

/** What the code in this screenshot says. */
export function scan(png: Buffer): string | undefined {
  const { data, width, height } = PNG.sync.read(png);
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}
