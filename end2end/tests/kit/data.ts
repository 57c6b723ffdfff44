// The page of one's data: copies out and in, links and codes, earlier states, erasing.
import { readFile } from 'node:fs/promises';

import type { Download, FileChooser, Locator, Page } from '@playwright/test';

import { saved } from './check';
import { expect, open } from './page';

type Files = Parameters<FileChooser['setFiles']>[0];

/** The text of a file that the page hands out when this is done. */
export async function handedOut(page: Page, act: () => Promise<void>): Promise<{ download: Download; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { download, text: await readFile(await download.path(), 'utf8') };
}

export class Data {
  constructor(readonly page: Page) {}
  async open(): Promise<this> {
    await open(this.page, '/data');
    return this;
  }

  /** Downloads a copy. */
  async download(): Promise<{ path: string; text: string }> {
    const { download, text } = await handedOut(this.page, () =>
      this.page.getByRole('button', { name: 'Download a copy' }).click(),
    );
    await expect(this.page.getByText('Your copy is complete, and on its way to your downloads.')).toBeVisible();
    expect(download.suggestedFilename()).toBe('my-checklist.json');
    return { path: await download.path(), text };
  }
  /** Chooses a file as a person does: the same file may be chosen twice. */
  async choose(files: Files): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByLabel('Choose the file').click();
    await (await chooser).setFiles(files);
  }
  /** Chooses a file with this in it. */
  chooseText(text: string | Buffer): Promise<void> {
    return this.choose({ name: 'my-checklist.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  }
  /** Pastes the text of a copy and has it looked at. */
  async paste(copy: string): Promise<void> {
    await this.page.getByText('Or paste its text, or a link').click();
    await this.page.getByLabel('The text of your copy, or its link').fill(copy);
    await this.page.getByRole('button', { name: 'See what’s in it' }).click();
  }
  /** The copy as a text, where files cannot be handed out. */
  async copyAsText(): Promise<string> {
    await this.page.getByText('No file? Copy the text').click();
    return this.page.getByLabel('Your copy as text').inputValue();
  }
  /** What a copy would change, before it is taken in. */
  get offer(): Locator {
    return this.page.getByRole('region', { name: 'Restore this copy?' });
  }
  add(): Promise<void> {
    return this.page.getByRole('button', { name: 'Add it' }).click();
  }
  replace(): Promise<void> {
    return this.page.getByRole('button', { name: 'Replace what’s here' }).click();
  }
  /** Why a file or a link was not read. */
  get refused(): Locator {
    return this.page.locator('#refused');
  }
  get states(): Locator {
    return this.page.getByRole('region', { name: 'Earlier states' }).getByRole('listitem');
  }

  /** Makes a link with everything in it. */
  async link(): Promise<string> {
    await this.page.getByRole('button', { name: 'Make a link and a code' }).click();
    await expect(this.code).toBeVisible();
    return this.page.getByRole('textbox', { name: 'The link' }).inputValue();
  }
  get code(): Locator {
    return this.page.getByRole('img', { name: 'Code to scan' });
  }

  /** Opens the question before erasing. */
  async aboutToErase(): Promise<Locator> {
    await this.page.getByText('Erase everything', { exact: true }).click();
    return this.page.getByRole('button', { name: 'Yes, erase everything' });
  }
  /** Erases everything, from this page. */
  async erase(): Promise<void> {
    await (await this.aboutToErase()).click();
    await expect(saved(this.page)).toContainText('Everything was erased');
  }
}

export const data = (page: Page) => new Data(page);

/** Downloads a copy on `/data`. */
export const keep = async (page: Page) => (await data(page).open()).download();

/** What the page hands out raw, when all else fails. */
export async function rescued(page: Page): Promise<Record<string, string>> {
  const { text } = await handedOut(page, () => page.getByRole('button', { name: 'Download what’s stored' }).click());
  return JSON.parse(text);
}
