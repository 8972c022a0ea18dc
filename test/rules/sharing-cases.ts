/** What Services ask of one address, and whether they can all have it. From facts 7.4 of MetalLB. */
export interface SharingCase {
  readonly title: string;
  readonly services: readonly Sharer[];
  readonly shares: boolean;
}

export interface Sharer {
  readonly name: string;
  readonly namespace?: string;
  /** What stands for the sharing key, by annotation key. */
  readonly keys?: Readonly<Record<string, string>>;
  /** `80` or `53/UDP`. */
  readonly ports: readonly string[];
  readonly policy?: 'Cluster' | 'Local';
  readonly selector?: Readonly<Record<string, string>>;
  /** By what the address is asked for; the annotation with the new prefix where nothing is said. */
  readonly by?: 'metallb.io' | 'metallb.universe.tf' | 'field';
  readonly type?: string;
  readonly className?: string;
}

const NEW = 'metallb.io/allow-shared-ip';
const OLD = 'metallb.universe.tf/allow-shared-ip';
const EDGE = { [NEW]: 'edge' };
const WEB = { app: 'web' };
const MAIL = { app: 'mail' };

const web: Sharer = { name: 'web', keys: EDGE, ports: ['80'], selector: WEB };
const mail: Sharer = { name: 'mail', keys: EDGE, ports: ['25'], selector: MAIL };
const news: Sharer = { name: 'news', keys: EDGE, ports: ['119'], selector: { app: 'news' } };
const local = { policy: 'Local' } as const;
const cluster = { policy: 'Cluster' } as const;
const without = { keys: {} };

const YES: readonly [title: string, ...services: Sharer[]][] = [
  ['one Service alone', web],
  ['one key and two ports', web, mail],
  ['three Services', web, mail, news],
  ['the port of one for TCP and of the other for UDP', port(web, '53'), port(mail, '53/UDP')],
  ['the port of one for TCP and of the other for SCTP', port(web, '53/TCP'), port(mail, '53/SCTP')],
  ['several ports each', port(web, '80', '443'), port(mail, '25', '465', '993')],
  ['two namespaces', { ...web, namespace: 'shop' }, { ...mail, namespace: 'post' }],
  [
    'one name in two namespaces',
    { ...web, namespace: 'a' },
    { ...port(web, '81'), namespace: 'b' },
  ],
  ['Cluster written out on one', { ...web, ...cluster }, mail],
  ['Cluster and different pods', { ...web, ...cluster }, { ...mail, ...cluster }],
  ['Cluster and no pods', select(web, {}), mail],
  ['Local and the same pods', { ...web, ...local }, { ...select(mail, WEB), ...local }],
  [
    'Local and the same pods, their labels in another order',
    { ...select(web, { app: 'web', tier: 'front' }), ...local },
    { ...select(mail, { tier: 'front', app: 'web' }), ...local },
  ],
  ['Local without a selector, and Cluster', { ...select(web, {}), ...local }, mail],
  [
    'Local without a selector on both',
    ...[web, mail].map((one) => ({ ...select(one, {}), ...local })),
  ],
  ['the old prefix on both', key(web, OLD, 'edge'), key(mail, OLD, 'edge')],
  ['the old prefix on one', key(web, OLD, 'edge'), mail],
  [
    'the new prefix, which goes before the old one',
    { ...web, keys: { [NEW]: 'edge', [OLD]: 'web' } },
    { ...mail, keys: { [NEW]: 'edge', [OLD]: 'mail' } },
  ],
  ['the address by the field on one', { ...web, by: 'field' }, mail],
  ['the address by the old prefix on one', { ...web, by: 'metallb.universe.tf' }, mail],
  [
    'a Service that is no load balancer',
    { ...web, ...without, type: 'NodePort' },
    port(mail, '80'),
  ],
  [
    'a class that MetalLB does not serve',
    { ...web, className: 'example.com/cloud' },
    port(mail, '80'),
  ],
  ['a key of blanks, which is a key', key(web, NEW, ' '), key(mail, NEW, ' ')],
  ['a Service that is given twice', web, web, mail],
];

const NO: readonly [title: string, ...services: Sharer[]][] = [
  ['no key', { ...web, ...without }, { ...mail, ...without }],
  ['a key on the first alone', web, { ...mail, ...without }],
  ['a key on the second alone', { ...web, ...without }, mail],
  ['two keys', web, key(mail, NEW, 'post')],
  ['keys that differ in case', web, key(mail, NEW, 'Edge')],
  ['keys that differ in a blank', web, key(mail, NEW, 'edge ')],
  ['an empty key on both', key(web, NEW, ''), key(mail, NEW, '')],
  ['an empty key on one', web, key(mail, NEW, '')],
  [
    'an empty key under the new prefix, which hides the old one',
    web,
    {
      ...mail,
      keys: { [NEW]: '', [OLD]: 'edge' },
    },
  ],
  ['two keys under two prefixes', key(web, OLD, 'edge'), key(mail, NEW, 'post')],
  ['the old key alone in common', web, { ...mail, keys: { [NEW]: 'post', [OLD]: 'edge' } }],
  ['one port', web, port(mail, '80')],
  ['one port, its protocol written out on one', web, port(mail, '80/TCP')],
  ['one port for UDP', port(web, '53/UDP'), port(mail, '53/UDP')],
  ['one of several ports', port(web, '80', '443'), port(mail, '25', '443')],
  [
    'one port, in two namespaces',
    { ...web, namespace: 'a' },
    { ...port(mail, '80'), namespace: 'b' },
  ],
  ['one port and no key', { ...web, ...without }, { ...port(mail, '80'), ...without }],
  ['Local and Cluster', { ...web, ...local }, mail],
  ['Cluster and Local', web, { ...mail, ...local }],
  [
    'Local and Cluster of the same pods',
    { ...web, ...local },
    { ...select(mail, WEB), ...cluster },
  ],
  ['Local and other pods', { ...web, ...local }, { ...mail, ...local }],
  [
    'Local and some of the pods',
    { ...web, ...local },
    { ...select(mail, { ...WEB, tier: 'front' }), ...local },
  ],
  ['Local with and without a selector', { ...web, ...local }, { ...select(mail, {}), ...local }],
  [
    'Local, the same pods and one port',
    { ...web, ...local },
    { ...port(web, '80'), ...local, name: 'mail' },
  ],
  ['a third Service without a key', web, mail, { ...news, ...without }],
  ['a third Service with another key', web, mail, key(news, NEW, 'news')],
  ['a third Service with a port of the second', web, mail, port(news, '25')],
  ['a third Service that is Local', web, mail, { ...news, ...local }],
  ['a first Service that is Local', { ...web, ...local }, mail, news],
  [
    'the field on both',
    ...[web, mail].map((one) => ({ ...one, ...without, by: 'field' as const })),
  ],
  [
    'two prefixes and no key',
    { ...web, ...without },
    { ...mail, ...without, by: 'metallb.universe.tf' },
  ],
  ['a Service that is given twice, and one port', web, web, port(mail, '80')],
  [
    'one port, as the first of them is given twice',
    port(web, '80'),
    port(web, '81'),
    port(mail, '81'),
  ],
];

export const SHARING_CASES: readonly SharingCase[] = [
  ...YES.map(([title, ...services]) => ({ title, services, shares: true })),
  ...NO.map(([title, ...services]) => ({ title, services, shares: false })),
];

function port(sharer: Sharer, ...ports: string[]): Sharer {
  return { ...sharer, ports };
}

function key(sharer: Sharer, annotation: string, value: string): Sharer {
  return { ...sharer, keys: { [annotation]: value } };
}

function select(sharer: Sharer, selector: Readonly<Record<string, string>>): Sharer {
  return { ...sharer, selector };
}
