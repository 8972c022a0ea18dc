import type { Page } from 'playwright-core';
import { mapHtml } from '../../lib/map/forms/html';
import { MapColumn, MapState } from '../../lib/map/graph/map-graph';
import { nodesOf } from '../../lib/map/graph/part';
import { HOSTILE, small } from '../map/forms/small';
import { applicationsGraph } from './applications';
import { CHROMIUM, TestBrowser, violations } from './browser';

/** Skipped, and shown as such, where no Chromium is installed. */
const inBrowser = CHROMIUM === undefined ? describe.skip : describe;

const graph = applicationsGraph(500);
const html = mapHtml(graph, '1.0.0');
const browser = new TestBrowser();

inBrowser('the page in Chromium', () => {
  beforeAll(() => browser.start());
  afterAll(() => browser.stop());

  test('500 applications are drawn in 2 s of processor, without a request or an error', async () => {
    const { page, faults } = await browser.open(html);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await page.reload();
    const { metrics } = await session.send('Performance.getMetrics');
    const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Infinity;
    expect(await boxes(page)).toBeGreaterThan(10);
    expect(await countText(page)).toBe(`${graph.ways.length} ways in; groups open by a click`);
    expect(faults).toEqual([]);
    expect(seconds).toBeLessThan(2);
    await page.close();
  });

  test('every node is a box, every edge a line, and no box is over another', async () => {
    const { page, faults } = await browser.open(html);
    await page.check('#whole');
    const attributes = (name: string) =>
      page.$$eval(
        `[${name}]`,
        (all, one) => all.map((each) => Number(each.getAttribute(one))),
        name,
      );
    expect(await attributes('data-box')).toEqual([...graph.nodes.keys()]);
    expect(await attributes('data-link')).toEqual([...graph.edges.keys()]);
    expect(await overlaps(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('search and filters leave the ways that they name', async () => {
    const { page, faults } = await browser.open(html);
    const all = graph.ways.length;
    const count = (keep: (way: (typeof graph.ways)[number]) => boolean) =>
      `${graph.ways.filter(keep).length} of ${all} ways in`;
    await page.fill('#search', 'APP-77.EXAMPLE');
    expect(await countText(page)).toBe('1 of 1000 ways in');
    expect(await labels(page)).toContain('app-77.example.com');
    await page.fill('#search', 'Deployment team-3/app-77');
    expect(await countText(page)).toBe(
      count((way) =>
        nodesOf(graph, way).some(
          ({ label, column }) => label === 'team-3/app-77' && column === MapColumn.END,
        ),
      ),
    );
    await page.click('button[type=reset]');
    await page.selectOption('#state', 'broken');
    expect(await countText(page)).toContain(count(({ state }) => state === MapState.BROKEN));
    await page.selectOption('#namespace', 'team-3');
    expect(await countText(page)).toContain(
      count(({ state, namespace }) => state === MapState.BROKEN && namespace === 'team-3'),
    );
    await page.selectOption('#state', 'all');
    await page.selectOption('#audience', 'pods');
    expect(await countText(page)).toContain(
      count(({ audience, namespace }) => audience === 'pod' && namespace === 'team-3'),
    );
    await page.fill('#search', 'nothing has this name');
    expect(await countText(page)).toBe(`0 of ${all} ways in`);
    expect(await boxes(page)).toBe(0);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('a group opens by a click, and a box shows its lines', async () => {
    const { page, faults } = await browser.open(html);
    const before = await boxes(page);
    await page.locator('.box.group').first().click();
    expect(await boxes(page)).toBeGreaterThan(before);
    await page.fill('#search', 'app-5.example');
    await page.locator('.box.broken').first().click();
    const details = await page.innerText('#details');
    expect(details).toContain('Service team-0/app-5 has no port 81');
    expect(details).toContain('fix: Refer to a port that the Service has.');
    expect(details).toMatch(/a\.yaml:\d+ Ingress team-0\/app-5/);
    expect(details).toContain('http://app-5.example.com/ from internet: broken');
    await page.click('#close');
    expect(await page.isHidden('#details')).toBe(true);
    await page.fill('#search', 'team-0/app-2');
    await page.locator('.link.blocked').first().dispatchEvent('click');
    expect(await page.innerText('#details')).toContain(
      'NetworkPolicy team-0/app-2 isolates the pods',
    );
    expect(faults).toEqual([]);
    await page.close();
  });

  test('all of it is done by keys', async () => {
    const { page, faults } = await browser.open(html);
    await page.keyboard.press('/');
    await page.keyboard.type('app-5.example');
    const focused = () =>
      page.evaluate<string>("document.activeElement?.getAttribute('aria-label') ?? ''");
    for (let at = 0; at < 12 && !(await focused()).startsWith('the internet'); at += 1) {
      await page.keyboard.press('Tab');
    }
    expect(await focused()).toBe('the internet, reached');
    const seen = [];
    for (let at = 0; at < 4; at += 1) {
      await page.keyboard.press('ArrowRight');
      seen.push(await focused());
    }
    expect(seen).toEqual([
      'app-5.example.com, reached',
      'the Ingress controller of class nginx, reached',
      '/ Ingress team-0/app-5, reached',
      'Service team-0/app-5 has no port 81, broken',
    ]);
    await page.keyboard.press('Enter');
    expect(await page.innerText('#details-title')).toBe('Service team-0/app-5 has no port 81');
    await page.keyboard.press('Escape');
    expect(await page.isHidden('#details')).toBe(true);
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toBe('/ Ingress team-0/app-5, reached');
    expect(faults).toEqual([]);
    await page.close();
  });

  test.each(HOSTILE)('hostile text %# is a text in every place', async (name) => {
    const { page, faults } = await browser.open(mapHtml(small(name), '1.0.0'));
    const tags = await page.$$eval('body *', (all) => [...new Set(all.map((one) => one.tagName))]);
    await page.locator('.box').nth(3).click();
    // A browser shows blanks and ends of lines as one blank.
    expect(await page.innerText('#details-text')).toContain(
      `nothing is at ${name}`.replace(/[\r\n ]+/g, ' '),
    );
    await page.locator('.link').nth(1).dispatchEvent('click');
    const after = await page.$$eval('body *', (all) => [...new Set(all.map((one) => one.tagName))]);
    for (const tag of ['IMG', 'IFRAME', 'OBJECT', 'B']) {
      expect([...tags, ...after]).not.toContain(tag);
    }
    expect(faults).toEqual([]);
    await page.close();
  });

  test.each(['light', 'dark'] as const)('axe finds nothing, in %s', async (scheme) => {
    const { page, faults } = await browser.open(mapHtml(applicationsGraph(10), '1.0.0'), scheme);
    expect(await violations(page)).toEqual([]);
    await page.locator('.box.broken').first().click();
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('on paper there is the picture alone, as wide as the paper', async () => {
    const { page } = await browser.open(mapHtml(applicationsGraph(10), '1.0.0'));
    await page.emulateMedia({ media: 'print' });
    expect(await page.isHidden('#choices')).toBe(true);
    expect(await page.isVisible('.boxes')).toBe(true);
    const fits = await page.evaluate<boolean>(
      'document.documentElement.scrollWidth <= document.documentElement.clientWidth',
    );
    expect(fits).toBe(true);
    await page.close();
  });
});

const boxes = (page: Page) => page.locator('.box').count();
const countText = (page: Page) => page.innerText('#count');
const labels = (page: Page) => page.locator('.box .label').allTextContents();

/** Pairs of boxes that share a point of the screen, as the browser has drawn them. */
function overlaps(page: Page): Promise<string[]> {
  return page.$$eval('.box .frame', (frames) => {
    const rects = frames
      .map((frame) => frame.getBoundingClientRect())
      .sort((a, b) => a.left - b.left || a.top - b.top);
    return rects.flatMap((rect, at) => {
      const found: string[] = [];
      for (const other of rects.slice(at + 1)) {
        if (other.left >= rect.right) break;
        if (other.top < rect.bottom && rect.top < other.bottom) {
          found.push(`${rect.left},${rect.top} and ${other.left},${other.top}`);
        }
      }
      return found;
    });
  });
}
