import type { Reachable } from '../../../lib';
import { ExposedApp, ExternalAlias, HeadlessSet, LegacyBackend } from '../../../lib';
import { chartFor } from '../../support/chart';

type Make = (chart: ReturnType<typeof chartFor>, namespace?: string) => Reachable;

const ports = [{ port: 80 }];
const KINDS: [string, Make][] = [
  [
    'ExposedApp',
    (chart, namespace) =>
      new ExposedApp(chart, 'web', { selector: { app: 'web' }, ports, namespace }),
  ],
  [
    'HeadlessSet',
    (chart, namespace) => new HeadlessSet(chart, 'web', { image: 'web', ports, namespace }),
  ],
  [
    'LegacyBackend',
    (chart, namespace) =>
      new LegacyBackend(chart, 'web', { addresses: ['192.0.2.1'], ports, namespace }),
  ],
  [
    'ExternalAlias',
    (chart, namespace) => new ExternalAlias(chart, 'web', { target: 'example.com', namespace }),
  ],
];

describe('DnsName', () => {
  test.each(KINDS)('of %s: short, with the namespace, and full', (_, make) => {
    expect(make(chartFor(), 'shop').dnsName).toEqual({
      short: 'web',
      withNamespace: 'web.shop',
      full: 'web.shop.svc.cluster.local',
    });
  });

  test.each(KINDS)('of %s: with the namespace of the chart, or default', (_, make) => {
    expect(make(chartFor(undefined, { namespace: 'blog' })).dnsName.withNamespace).toBe('web.blog');
    expect(make(chartFor()).dnsName.withNamespace).toBe('web.default');
    expect(make(chartFor(undefined, { namespace: 'blog' }), 'shop').dnsName.withNamespace).toBe(
      'web.shop',
    );
  });

  test.each(KINDS)('of %s: in the zone of the cluster', (_, make) => {
    expect(make(chartFor({ domain: 'corp.example' })).dnsName.full).toBe(
      'web.default.svc.corp.example',
    );
  });
});
