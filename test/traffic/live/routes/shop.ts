import { App, Chart } from 'cdk8s';
import type { HttpRoute, HttpRoutesProps } from '../../../../lib';
import type { Manifest } from '../../../support/chart';
import { answerOf } from '../../../support/routing/recorded';
import type { Request } from '../../../support/routing/outcome';
import type { Lib } from '../faults/faulty';
import { rendered } from '../faults/rendered';
import type { Side } from './sides';

/** A table written by hand, with the answers that whoever wrote it expects. */
export interface ShopTable {
  readonly name: string;
  readonly props: (lib: Lib) => Omit<HttpRoutesProps, 'via'>;
  /** Where an Ingress names the certificate, which a Gateway has itself. */
  readonly isSecure?: boolean;
  /** As in the recorded answers: `http://a.example.com/b yes -> one:80 /b`. */
  readonly answers: readonly string[];
  /** Only a Gateway can say it. */
  readonly ofGateways?: boolean;
}

const HOST = 'shop.example.com';

const route = (lib: Lib, path: string, backend: string, more: Partial<HttpRoute> = {}) => {
  const [name = '', port] = backend.split(':');
  return { host: HOST, path, backend: lib.HttpBackend.service(name, Number(port)), ...more };
};

export const SHOP: readonly ShopTable[] = [
  {
    name: 'paths and hosts',
    props: (lib) => ({
      routes: [
        route(lib, '/', 'one:80'),
        route(lib, '/api', 'two:8080'),
        route(lib, '/api/v1', 'three:80', { pathType: lib.PathType.EXACT }),
        route(lib, '/blue', 'four:80', { rewritePath: '/green' }),
        {
          ...{ host: HOST, path: '/old' },
          redirect: {
            ...{ scheme: lib.UrlScheme.HTTPS, host: 'www.example.com', path: '/new', status: 301 },
          },
        },
        route(lib, '/', 'four:8080', { host: 'other.example.com' }),
      ],
    }),
    answers: [
      'http://shop.example.com/ -> one:80 /',
      'http://shop.example.com/rest -> one:80 /rest',
      'http://shop.example.com/api -> two:8080 /api',
      'http://shop.example.com/api/x -> two:8080 /api/x',
      'http://shop.example.com/api/v1 -> three:80 /api/v1',
      'http://shop.example.com/api/v1/x -> two:8080 /api/v1/x',
      'http://shop.example.com/blue -> four:80 /green',
      'http://shop.example.com/blue/sky -> four:80 /green',
      'http://shop.example.com/old -> 301 https://www.example.com/new',
      'http://other.example.com/api -> four:8080 /api',
      'http://nobody.example.com/ -> 404',
    ],
  },
  {
    name: 'prefixes that are taken away',
    props: (lib) => ({
      stripPrefix: true,
      routes: [route(lib, '/apple', 'one:80'), route(lib, '/apple/pie', 'two:80')],
    }),
    answers: [
      'http://shop.example.com/apple -> one:80 /',
      'http://shop.example.com/apple/red -> one:80 /red',
      'http://shop.example.com/apple/pie/hot -> two:80 /hot',
      'http://shop.example.com/pear -> 404',
    ],
  },
  {
    ...{ name: 'HTTPS alone', isSecure: true },
    props: (lib) => ({
      httpsRedirect: true,
      routes: [route(lib, '/', 'one:80'), route(lib, '/api', 'two:80')],
    }),
    answers: [
      'https://shop.example.com/ -> one:80 /',
      'https://shop.example.com/api/x -> two:80 /api/x',
      'http://shop.example.com/api/x -> 301 https://shop.example.com/api/x',
    ],
  },
  {
    name: 'shares and headers',
    ofGateways: true,
    props: (lib) => ({
      routes: [
        {
          ...{ host: HOST, path: '/' },
          backends: [
            { backend: lib.HttpBackend.service('two', 80), weight: 0 },
            { backend: lib.HttpBackend.service('one', 80), weight: 1 },
          ],
        },
        route(lib, '/', 'three:80', { matchHeaders: { 'X-Canary': 'yes' } }),
      ],
    }),
    answers: [
      'http://shop.example.com/ -> one:80 /',
      ...Array.from({ length: 12 }, (_, at) => `http://shop.example.com/${at} no -> one:80 /${at}`),
      'http://shop.example.com/a yes -> three:80 /a',
    ],
  },
];

/** The manifests of a table for a side, as a library writes them. */
export function shopManifests(
  lib: Lib,
  { props, isSecure }: ShopTable,
  { via, cluster, namespace }: Pick<Side, 'via' | 'cluster' | 'namespace'>,
): Manifest[] {
  const chart = new Chart(new App(), 'shop', { namespace });
  // An implementation is of the library that made it, and not of a faulty copy.
  new lib.Cluster(chart, 'cluster', { ...cluster, gateways: undefined });
  const secret = isSecure && via === lib.Via.INGRESS ? { tlsSecret: 'shop-tls' } : {};
  new lib.HttpRoutes(chart, 'shop', { via, ...props(lib), ...secret });
  return rendered(chart);
}

export function shopAnswers({ answers }: ShopTable): { request: Request; answer: string }[] {
  return answers.map(answerOf);
}
