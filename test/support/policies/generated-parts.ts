import * as fc from 'fast-check';

export const NAMESPACES = ['shop', 'data', 'edge'] as const;

export const NODES = [
  { name: 'one', labels: { zone: 'a' }, address: '172.16.0.1' },
  { name: 'two', labels: { zone: 'b' }, address: '172.16.0.2' },
];

export const PORTS = [53, 80, 81, 8080] as const;

export const PORT_NAMES = ['http', 'dns', 'admin'] as const;

export const RANGES = [
  { start: 53, end: 80 },
  { start: 80, end: 81 },
  { start: 81, end: 9000 },
] as const;

export const PROTOCOLS = ['TCP', 'UDP', 'SCTP'] as const;

export const CIDRS = [
  '0.0.0.0/0',
  '10.0.0.0/8',
  '10.0.0.0/30',
  '10.0.0.4/30',
  '192.0.2.0/24',
  '192.0.2.0/25',
  '172.16.0.1/32',
  '172.16.0.0/12',
  '::/0',
  '2001:db8::/64',
] as const;

const VALUES = ['x', 'y'] as const;

/** Of a namespace. */
export const labels = fc.record(
  { team: fc.constantFrom(...VALUES), env: fc.constantFrom(...VALUES) },
  { requiredKeys: [] },
);

export const POD_LABELS = fc.record(
  { app: fc.constantFrom(...VALUES), tier: fc.constantFrom(...VALUES) },
  { requiredKeys: [] },
);

const selector = (keys: readonly string[]) => {
  const key = fc.constantFrom(...keys);
  const value = fc.constantFrom<string>(...VALUES);
  const values = fc.uniqueArray(value, { minLength: 1 });
  const requirement = fc.oneof(
    fc.record({ key, operator: fc.constantFrom('In', 'NotIn'), values }),
    fc.record({ key, operator: fc.constantFrom('Exists', 'DoesNotExist') }),
  );
  const matchLabels = fc.tuple(key, value).map(([name, text]) => ({ [name]: text }));
  const matchExpressions = fc.array(requirement, { minLength: 1, maxLength: 2 });
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant({}) },
    { weight: 3, arbitrary: fc.record({ matchLabels }) },
    { weight: 2, arbitrary: fc.record({ matchExpressions }) },
    { weight: 1, arbitrary: fc.record({ matchLabels, matchExpressions }) },
  );
};

export const podSelector = selector(['app', 'tier']);

export const namespaceSelector = fc.oneof(
  { weight: 3, arbitrary: selector(['team', 'env']) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(...NAMESPACES)
      .map((name) => ({ matchLabels: { 'kubernetes.io/metadata.name': name } })),
  },
);
