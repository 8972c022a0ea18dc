import {
  admissionFault,
  allocationFault,
  announcementFault,
  poolPriority,
} from '../../../lib/facts/controllers/pool-allocation';

test('poolPriority goes from 1 on', () => {
  expect([1, 2147483647].filter((value) => poolPriority(value))).toEqual([]);
  expect([0, -1, 1.5, 2147483648, NaN].filter((value) => !poolPriority(value))).toEqual([]);
});

test('allocationFault asks for Services, or for a priority where that means all', () => {
  expect(allocationFault({ namespaces: ['shop'] }, false)).toBeUndefined();
  expect(allocationFault({ namespaceSelectors: [{}] }, false)).toBeUndefined();
  expect(allocationFault({ serviceSelectors: [{}] }, false)).toBeUndefined();
  expect(allocationFault({ priority: 1 }, true)).toBeUndefined();
  expect(allocationFault({ priority: 1 }, false)?.what).toBe('selects no Services');
  expect(allocationFault({}, true)?.what).toBe('is empty');
});

const service = { namespace: 'shop', labels: { app: 'web' } };
const web = { matchLabels: { app: 'web' } };
const api = { matchLabels: { app: 'api' } };

describe('admissionFault', () => {
  test.each([
    {},
    { namespaces: ['mail', 'shop'] },
    { serviceSelectors: [api, web] },
    { namespaces: ['shop'], serviceSelectors: [web] },
    { namespaces: ['mail'], namespaceSelectors: [{ matchLabels: { team: 'net' } }] },
  ])('takes the Service with %j', (allocation) => {
    expect(admissionFault(allocation, service)).toBeUndefined();
  });

  test.each([
    { namespaces: ['mail'] },
    { serviceSelectors: [api] },
    { namespaces: ['mail'], serviceSelectors: [web] },
    { namespaces: ['shop'], serviceSelectors: [api] },
    { namespaceSelectors: [web], serviceSelectors: [api] },
  ])('refuses it with %j', (allocation) => {
    expect(admissionFault(allocation, service)?.what).toBe('assigns no address to this Service');
  });
});

test.each([
  [[{}], true],
  [[{ serviceSelectors: [api, web] }], true],
  [[{ serviceSelectors: [api] }, {}], true],
  [[{ serviceSelectors: [api] }, { serviceSelectors: [web] }], true],
  [[{ serviceSelectors: [api] }], false],
])('the advertisements %j announce the Service: %s', (advertisements, expected) => {
  expect(announcementFault(advertisements, service) === undefined).toBe(expected);
});
