import type { Network } from '../model/network';
import type { Finding } from './finding';
import { byRuleAndPlace, findingOf } from './finding';
import type { Draft, Rule } from './rule';
import { isOpenPlace } from './rule';

/** Everything that rules find in clusters, each alone and then across. */
export function runRules(rules: readonly Rule[], networks: readonly Network[]): Finding[] {
  const findings = rules.flatMap((rule) => [
    ...networks.flatMap((network) =>
      gather(rule, networks.length > 1 ? [network.label] : [], (report) =>
        rule.check?.(network, report),
      ),
    ),
    ...gather(rule, [], (report) => {
      if (networks.length > 1) rule.checkFleet?.(networks, report);
    }),
  ]);
  return findings.sort(byRuleAndPlace);
}

function gather(
  rule: Rule,
  clusters: readonly string[],
  check: (report: (draft: Draft) => void) => void,
): Finding[] {
  const findings: Finding[] = [];
  check((draft) => {
    if (!draft.places.some(isOpenPlace)) findings.push(findingOf(rule, draft, clusters));
  });
  return findings;
}
