// The minute check: its questions, one on a screen, and what is behind them.
import type { Locator, Page } from '@playwright/test';

import { open } from './page';

type Question = 'what' | 'where' | 'setting' | 'who' | 'register' | 'product' | 'night' | 'pressure';

export class Start {
  constructor(readonly page: Page) {}
  async open(): Promise<this> {
    await open(this.page, '/start');
    return this;
  }

  /** Shows a question, wherever in the check the page is. */
  async show(question: Question): Promise<Locator> {
    await this.page.evaluate((id) => location.assign(`#${id}`), question);
    return this.page.locator(`#${question}`);
  }
  /** An answer, as large as what is tapped. */
  choice(question: Question, label: string): Locator {
    const radio = this.page.getByRole('radio', { name: label, exact: true });
    return this.page.locator(`#${question} .choice`).filter({ has: radio });
  }
  /** Answers a question that is shown. */
  async answer(question: Question, label: string): Promise<void> {
    await this.choice(question, label).click();
  }
  get place(): Locator {
    return this.page.getByLabel('Country or state');
  }
  /** Chooses a place by its code or its name. */
  async choosePlace(place: Parameters<Locator['selectOption']>[0]): Promise<void> {
    await this.show('where');
    await this.place.selectOption(place);
  }

  /** Opens what nobody needs for an answer: several treatments, names, and a device that others use. */
  async openMore(): Promise<Locator> {
    const more = this.page.locator('#more');
    // It's behind the first question.
    if (!(await more.isVisible())) await this.page.goto('/start', { waitUntil: 'commit' }).then(() => this.open());
    await more.getByText('Names, more treatments, shared device').click();
    return more;
  }
}

export const start = (page: Page) => new Start(page);
