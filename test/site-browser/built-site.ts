import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { SITE } from '../../lib/rules/site';
import { ROOT } from '../support/pages';

const FOLDER = join(ROOT, 'build', 'site');

/** Where the site stands at its host: `/`, or `/cdk8s-reach/`. */
export const BASE = SITE === '' ? (process.env['SITE_BASE'] ?? '/') : new URL(SITE).pathname;

export const isBuilt = existsSync(join(FOLDER, 'index.html'));

/** Each page of the built site, by its address: `/rules/NET203`. */
export function builtPages(): Map<string, string> {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' });
  return new Map(
    files
      .filter((file) => file.endsWith('.html'))
      .map((file) => [addressOf(file), readFileSync(join(FOLDER, file), 'utf8')]),
  );
}

/** Whether the site has a file for an address without an anchor. */
export function isServed(address: string): boolean {
  return fileOf(address) !== undefined;
}

function addressOf(file: string): string {
  return `${BASE}${file.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, '')}`;
}

/** What a host of static pages answers with: a file, or the page of that name. */
function fileOf(address: string): string | undefined {
  if (!address.startsWith(BASE)) return undefined;
  const path = join(FOLDER, normalize(`/${decodeURIComponent(address.slice(BASE.length))}`));
  const candidates = address.endsWith('/') ? [join(path, 'index.html')] : [path, `${path}.html`];
  return candidates.find((one) => one.startsWith(FOLDER) && existsSync(one) && extname(one) !== '');
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** Serves the built site on loopback. */
export class SiteServer {
  private readonly server = createServer(({ url = '/' }, response) => {
    const file = fileOf(url.split(/[?#]/)[0] ?? '/');
    response.statusCode = file === undefined ? 404 : 200;
    response.setHeader('content-type', TYPES[extname(file ?? '.html')] ?? 'text/plain');
    response.end(readFileSync(file ?? join(FOLDER, '404.html')));
  });

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}${BASE}`;
  }
}
