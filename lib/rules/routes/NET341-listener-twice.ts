import type { Listener } from '../../model/objects/gateway';
import { groupBy } from '../claims';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET341: Rule = {
  id: 'NET341',
  name: 'listener-twice',
  severity: Severity.ERROR,
  reads: ['gateways', 'listenerSets'],
  what: 'Two listeners of a Gateway or a ListenerSet have one name, or one port, protocol and host.',
  why: 'the API server refuses the object, since routes and requests could not distinguish the listeners',
  fix: 'Write another name, and another port or host.',
  waive: 'Never: the API server refuses it.',
  sources: ['https://gateway-api.sigs.k8s.io/reference/spec/#gatewayspec'],
  check({ gateways, listenerSets }, report) {
    for (const { manifest, listeners } of [...gateways, ...listenerSets]) {
      const claims = [
        ...groupBy(listeners, ({ name }) => `the name ${JSON.stringify(name)}`),
        ...groupBy(listeners, textOf),
      ];
      for (const [text, those] of claims) {
        if (those.length < 2) continue;
        report({
          places: those.map(({ field }) => place(manifest, field)),
          what: `${those.length} listeners have ${text}`,
        });
      }
    }
  },
};

function textOf({ port, protocol, hostname }: Listener): string {
  return `port ${port ?? ''} with ${protocol} and ${hostname ?? 'every host'}`;
}
