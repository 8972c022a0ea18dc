import type { Page } from 'playwright-core';
import { RULES } from '../../lib/rules/catalogue';
import { CHROMIUM, TestBrowser, violations } from '../map-browser/browser';
import { BASE, SiteServer, builtPages, isBuilt, isServed } from './built-site';

/** Skipped, and shown as such, where `npm run site` has not run. */
const ofSite = isBuilt ? describe : describe.skip;
/** Or where no Chromium is installed. */
const inBrowser = isBuilt && CHROMIUM !== undefined ? describe : describe.skip;

ofSite('the built site', () => {
  const pages = isBuilt ? builtPages() : new Map<string, string>();

  test('has each rule at its address', () => {
    const rules = RULES.map(({ id }) => `${BASE}rules/${id}`);
    expect(rules.filter((address) => !pages.has(address))).toEqual([]);
  });

  test('has no link to a page or an anchor that is not there', () => {
    const ids = new Map([...pages].map(([address, html]) => [address, idsIn(html)]));
    const dead = [...pages].flatMap(([from, html]) =>
      linksIn(html, from)
        .filter(({ path, anchor }) =>
          anchor === '' ? !isServed(path) : !ids.get(path)?.has(decodeURIComponent(anchor)),
        )
        .map(({ path, anchor }) => `${from}: ${path}#${anchor}`),
    );
    expect(pages.size).toBeGreaterThan(430);
    expect(dead).toEqual([]);
  });

  test('loads nothing from elsewhere', () => {
    const loaded = [...pages].flatMap(([from, html]) =>
      [
        ...html.matchAll(
          /<(?:script|img|iframe|source)\b[^>]*\bsrc="(https?:[^"]*)"|<link\b[^>]*\bhref="(https?:[^"]*)"/g,
        ),
      ].map(([tag]) => `${from}: ${tag}`),
    );
    expect(loaded).toEqual([]);
  });
});

function idsIn(html: string): Set<string> {
  return new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id));
}

/** The links of a page to this site. */
function linksIn(html: string, from: string): { path: string; anchor: string }[] {
  return [...html.matchAll(/<a\b[^>]*\bhref="([^"]*)"/g)]
    .map(([, href = '']) => new URL(href.replaceAll('&amp;', '&'), `http://site.test${from}`))
    .filter(({ host }) => host === 'site.test')
    .map(({ pathname, hash }) => ({ path: pathname, anchor: hash.slice(1) }));
}

/** What readers look for, and the page that they mean. */
const SEARCHES: readonly (readonly [string, string])[] = [
  ['NET203', 'rules/NET203'],
  ['node-port-collision', 'rules/NET203'],
  ['target port unknown', 'rules/NET230'],
  ['ExposedApp', 'api/ExposedApp'],
  ['hostTemplate', 'api/Cluster'],
  ['BfdProfile', 'api/BfdProfile'],
  ['baseline', 'how-to/baseline'],
  ['waive a finding', 'how-to/waive'],
  ['pull request opens', 'how-to/what-a-pull-request-opens'],
  ['alias is not a proxy', 'explanation/an-alias-is-not-a-proxy'],
];

const VISITED = [
  '',
  'tutorial',
  'contents',
  'how-to/check-yaml',
  'rules/',
  'rules/NET203',
  'api/',
  'api/ExposedApp',
  'api/types',
  'ko/',
];

const browser = new TestBrowser();
const server = new SiteServer();

inBrowser('the site in Chromium', () => {
  beforeAll(() => Promise.all([browser.start(), server.start()]));
  afterAll(async () => {
    await browser.stop();
    server.stop();
  });

  const visit = (path: string, scheme?: 'light' | 'dark') =>
    browser.visit(
      `${server.address}${path}`,
      (url) => /^(data:|blob:)/.test(url) || url.startsWith(server.address),
      scheme,
    );

  describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
    test.each(VISITED)(
      '/%s has no error, asks nobody else, and axe finds nothing',
      async (path) => {
        const { page, faults } = await visit(path, scheme);
        await page.waitForLoadState('networkidle');
        expect(await page.locator('h1').count()).toBe(1);
        expect(await violations(page)).toEqual([]);
        expect(faults).toEqual([]);
        await page.close();
      },
    );
  });

  test.each(SEARCHES)('a search for "%s" finds %s', async (text, expected) => {
    const { page, faults } = await visit('');
    await page.waitForLoadState('networkidle');
    expect(await found(page, text)).toContain(`${BASE}${expected}`);
    expect(faults).toEqual([]);
    await page.close();
  });

  test.each(VISITED)('/%s is not wider than a telephone', async (path) => {
    const { page } = await visit(path);
    await page.setViewportSize({ width: 390, height: 844 });
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(390);
    await page.close();
  });
});

/** The pages that a search offers first. */
async function found(page: Page, text: string): Promise<string[]> {
  await page.keyboard.press('/');
  await page.locator('.VPLocalSearchBox input').fill(text);
  const results = page.locator('.VPLocalSearchBox .result');
  await results.first().waitFor();
  const links = await results.evaluateAll((all) =>
    all.map((one) => one.getAttribute('href') ?? ''),
  );
  return links.slice(0, 3).map((link) => link.replace(/#.*$/, ''));
}
