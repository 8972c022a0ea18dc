import type * as reports from '../../lib/report/forms';
import type * as verbs from '../../lib/cli/rules';
import { NET203, findings, outcome } from '../report/cases';

interface Said {
  /** The line of the report below a finding. */
  readonly text: string | undefined;
  /** The last line of `reach rules NET203`. */
  readonly verb: string | undefined;
  readonly sarif: unknown;
}

/** What is said of a rule, with the pages published at an address or at none. */
function saidWith(site: string): Said {
  let said: Said | undefined;
  jest.isolateModules(() => {
    jest.doMock('../../lib/rules/site', () => ({ SITE: site }));
    const { FORMS } = jest.requireActual<typeof reports>('../../lib/report/forms');
    const { ruleText } = jest.requireActual<typeof verbs>('../../lib/cli/rules');
    const report = (form: string) => FORMS[form]?.(outcome(findings().slice(0, 1))) ?? '';
    said = {
      text: /^ {2}see: .*$/m.exec(report('text'))?.[0],
      verb: ruleText(NET203).trimEnd().split('\n').pop(),
      sarif: (JSON.parse(report('sarif')) as Log).runs[0]?.tool.driver.rules[0]?.helpUri,
    };
  });
  jest.dontMock('../../lib/rules/site');
  if (!said) throw new Error('nothing is said');
  return said;
}

interface Log {
  readonly runs: readonly {
    readonly tool: {
      readonly driver: { readonly rules: readonly { readonly helpUri?: string }[] };
    };
  }[];
}

test('while no pages are published, messages name the command, and SARIF has no address', () => {
  expect(saidWith('')).toEqual({
    text: '  see: npx cdk8s-reach rules NET203',
    verb: 'see:   https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport',
    sarif: undefined,
  });
});

test('once they are, all three lead to the page of the rule', () => {
  const page = 'https://reach.example/rules/NET203';
  expect(saidWith('https://reach.example/')).toEqual({
    text: `  see: ${page}`,
    verb: `see:   ${page}`,
    sarif: page,
  });
});
