import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';

const PLACES = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** A Chromium that is installed, as by `apt-get install chromium`; nothing where there is none. */
export const CHROMIUM = PLACES.find((path) => path !== '' && existsSync(path));

/** A page, and what happened that should not. */
export interface OpenedPage {
  readonly page: Page;
  /** Errors, requests to elsewhere, dialogs. */
  readonly faults: readonly string[];
}

/** Chromium for the tests of a file. */
export class TestBrowser {
  private browser?: Browser;
  private readonly folder = mkdtempSync(join(tmpdir(), 'reach-page-'));
  private count = 0;

  async start(): Promise<void> {
    this.browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  }

  async stop(): Promise<void> {
    await this.browser?.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Opens a page from a file, as a reader does. */
  async open(html: string, colorScheme: 'light' | 'dark' = 'light'): Promise<OpenedPage> {
    this.count += 1;
    const file = join(this.folder, `${this.count}.html`);
    writeFileSync(file, html);
    return this.visit(`file://${file}`, (url) => url === `file://${file}`, colorScheme);
  }

  /** Opens an address; a request is a fault unless it is `own`. */
  async visit(
    address: string,
    own: (url: string) => boolean,
    colorScheme: 'light' | 'dark' = 'light',
  ): Promise<OpenedPage> {
    if (!this.browser) throw new Error('the browser is not started');
    const page = await this.browser.newPage({
      colorScheme,
      viewport: { width: 1600, height: 900 },
    });
    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('dialog', (dialog) => {
      faults.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!own(request.url())) faults.push(`request ${request.url()}`);
    });
    await page.goto(address);
    return { page, faults };
  }
}

/** What axe objects to, in short. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: engine } = globalThis as unknown as { axe: typeof axe };
    const { violations: found } = await engine.run();
    return found.flatMap(({ id, nodes }) => nodes.map(({ html: element }) => `${id}: ${element}`));
  });
}
