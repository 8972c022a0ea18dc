import { Product, RANGES } from '../../../lib/facts/releases/products';
import { kubernetesVersion, metallbVersion } from '../../../lib/facts/values/release-numbers';

const GARBAGE = [
  '',
  '1',
  'latest',
  '1.x',
  '1.30-rc.1',
  '1.32.4+k3s1',
  ' 1.32',
  '1.32.4.5',
  '1.032',
];

const endsOf = (product: Product) => [RANGES[product].oldest, RANGES[product].newest];
const { newest } = RANGES[Product.KUBERNETES];
const next = newest.replace(/\d+$/, (minor) => String(Number(minor) + 1));

describe('kubernetesVersion', () => {
  test.each(['1.27', '1.27.0', '1.32.4', 'v1.36.1', newest, `${newest}.99`])('takes %s', (text) => {
    expect(kubernetesVersion(text)).toBeUndefined();
  });

  test.each(['1.26', '1.26.99', next, `${next}.0`, '2.0', '0.30', '1.3'])(
    'does not know %s',
    (text) => {
      expect(kubernetesVersion(text)).toEqual({
        what: 'is not a supported release of Kubernetes',
        why: `the facts about Kubernetes cover 1.27 to ${newest}`,
        fix: `write a release from "1.27" to "${newest}"`,
      });
    },
  );

  test.each(GARBAGE)('refuses "%s"', (text) => {
    expect(kubernetesVersion(text)?.what).toBe('is not a release of Kubernetes');
  });

  test('proposes what it takes itself', () => {
    expect(endsOf(Product.KUBERNETES).map(kubernetesVersion)).toEqual([undefined, undefined]);
  });
});

describe('metallbVersion', () => {
  test.each(['0.13.12', '0.14', 'v0.15.3', '0.16', '0.16.99'])('takes %s', (text) => {
    expect(metallbVersion(text)).toBeUndefined();
  });

  test.each(['0.13.11', '0.13', '0.12.1', '0.17', '1.0'])('does not know %s', (text) => {
    expect(metallbVersion(text)).toEqual({
      what: 'is not a supported release of MetalLB',
      why: 'the facts about MetalLB cover 0.13.12 to 0.16',
      fix: 'write a release from "0.13.12" to "0.16"',
    });
  });

  test.each(GARBAGE)('refuses "%s"', (text) => {
    expect(metallbVersion(text)?.what).toBe('is not a release of MetalLB');
  });

  test('proposes what it takes itself', () => {
    expect(endsOf(Product.METALLB).map(metallbVersion)).toEqual([undefined, undefined]);
  });
});
