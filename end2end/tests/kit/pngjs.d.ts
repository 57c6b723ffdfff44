// What the tests use of pngjs, which comes without types.
declare module 'pngjs' {
  export const PNG: { sync: { read(png: Buffer): { data: Buffer; width: number; height: number } } };
}
