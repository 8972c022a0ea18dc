import { Yaml } from 'cdk8s';
import type { ClusterProps } from '../../lib';
import type { Manifest } from '../support/chart';
import { chartFor } from '../support/chart';
import { AGGREGATED, everythingOfCilium } from '../support/everything-of-cilium';
import { FEATURE_APPS } from '../support/feature-apps';
import { CILIUM, IMPLEMENTATIONS } from './targets';

/** Each line with the kind and the name of its object. */
function linesOf(made: readonly Manifest[]): string[] {
  return made.flatMap((one) =>
    Yaml.stringify(one)
      .trimEnd()
      .split('\n')
      .map((line) => `${one.kind} ${one.metadata.name}: ${line.trim()}`),
  );
}

const [oldest = '', ...newer] = CILIUM;

const ofCilium = (release: string) =>
  linesOf(everythingOfCilium(release, release === oldest ? {} : AGGREGATED));

test('what is made for the oldest Cilium', () => {
  for (const one of everythingOfCilium(oldest, {})) {
    expect(linesOf([one]).join('\n')).toMatchSnapshot(one.kind);
  }
});

test.each(newer)('what Cilium %s changes', (release) => {
  const [before, after] = [ofCilium(oldest), ofCilium(release)];
  const difference = [
    ...before.filter((line) => !after.includes(line)).map((line) => `- ${line}`),
    ...after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`),
  ];
  expect(difference.join('\n')).toMatchSnapshot();
});

/** A line for each feature of Gateways: made, or refused and why. */
function saidOf(gateways: ClusterProps['gateways']): string[] {
  return Object.entries(FEATURE_APPS).map(([feature, { make }]) => {
    try {
      make(chartFor({ gatewayApi: '1.6', gateway: { name: 'edge' }, gateways }));
      return `${feature}: made`;
    } catch (error) {
      const [, why = ''] = /\n {2}why: (.*)/.exec((error as Error).message) ?? [];
      return `${feature}: refused, since ${why}`;
    }
  });
}

test.each(IMPLEMENTATIONS)('what is made for Gateways of $text', (implementation) => {
  expect(saidOf([{ gatewayClass: 'edge', implementation }]).join('\n')).toMatchSnapshot();
});
