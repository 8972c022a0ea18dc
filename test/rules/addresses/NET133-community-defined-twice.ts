import type { RuleCases } from '../cases';
import { metallb } from '../metallb';

const named = (object: string, ...names: string[]) =>
  metallb('Community', object, [
    'communities:',
    ...names.map((name, index) => `  - {name: ${name}, value: "65535:${65281 + index}"}`),
  ]);

export const cases: RuleCases = {
  facts: ['7.1 cross-object validation', '7.3 Community aliases'],
  wrong: {
    yaml: named('wan', 'no-export') + named('lan', 'far', 'no-export'),
    text: `
error NET133 community-defined-twice: "no-export" is defined 2 times
  wrong.yaml:19   Community metallb-system/lan   spec.communities[1].name
  wrong.yaml:9    Community metallb-system/wan   spec.communities[0].name
  why: MetalLB refuses a name that has more than one value
  fix: Define each name once.
  see: npx cdk8s-reach rules NET133
`,
  },
  right: named('wan', 'no-export') + named('lan', 'far'),
  silent: {
    'a Community that is given twice': { yaml: named('wan', 'far') + named('wan', 'far') },
  },
  reported: {
    'one Community': {
      yaml: named('wan', 'far', 'far'),
      at: [
        [
          'Community metallb-system/wan spec.communities[0].name',
          'Community metallb-system/wan spec.communities[1].name',
        ],
      ],
    },
  },
};
