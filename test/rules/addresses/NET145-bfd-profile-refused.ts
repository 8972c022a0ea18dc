import type { RuleCases } from '../cases';
import { metallb } from '../metallb';

const bfd = (...lines: string[]) => metallb('BFDProfile', 'fast', lines);

export const cases: RuleCases = {
  facts: ['7.3 BFDProfile'],
  wrong: {
    yaml: bfd('receiveInterval: 5', 'detectMultiplier: 3'),
    text: `
error NET145 bfd-profile-refused: 5 is not a BFD interval
  wrong.yaml:8   BFDProfile metallb-system/fast   spec.receiveInterval
  why: MetalLB accepts a whole number of milliseconds from 10 to 60000
  fix: Write for example 300.
  see: npx cdk8s-reach rules NET145
`,
  },
  right: bfd('receiveInterval: 50', 'detectMultiplier: 3'),
  reported: {
    'each field that has limits': {
      yaml: bfd(
        'transmitInterval: 60001',
        'echoInterval: 9',
        'detectMultiplier: 1',
        'minimumTtl: 255',
      ),
      at: ['transmitInterval', 'echoInterval', 'detectMultiplier', 'minimumTtl'].map((key) => [
        `BFDProfile metallb-system/fast spec.${key}`,
      ]),
    },
  },
};
