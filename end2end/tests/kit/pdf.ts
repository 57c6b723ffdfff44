// What is on paper: pages printed to PDF and read as text.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

export type Format = 'A4' | 'Letter';

/** A printed document. */
export interface Printed {
  /** The text of each page that has any, with its lines. */
  pages: string[];
  /** All of it, with single blanks between the words. */
  words: string;
  /** Width and height of each page, in points. */
  sizes: [width: number, height: number][];
}

/** A text with single blanks between its words, as lines break differently on each paper. */
export const flat = (text: string): string => text.replace(/\s+/g, ' ');

/** Prints what is on the screen. */
export async function print(page: Page, format: Format = 'A4'): Promise<Printed> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const folder = mkdtempSync(join(tmpdir(), 'due-care-print-'));
  try {
    const path = join(folder, 'print.pdf');
    await page.pdf({ path, format, preferCSSPageSize: true, printBackground: false });
    const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
    const info = execFileSync('pdfinfo', ['-l', '99', path], { encoding: 'utf8' });
    return {
      pages: text.split('\f').filter((it) => it.trim() !== ''),
      words: flat(text),
      sizes: [...info.matchAll(/size:\s+([\d.]+) x ([\d.]+)/g)].map(([, width, height]) => [
        Number(width),
        Number(height),
      ]),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
