import { first, has } from '../../facts/releases/answer';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET617: Rule = {
  id: 'NET617',
  name: 'listener-set-experimental',
  severity: Severity.WARNING,
  reads: ['others'],
  what: 'Listeners are added to a Gateway by the experimental kind, where a stable one is there.',
  why: `XListenerSet is called ListenerSet since ${first('listenerSets')}, and a newer release does not install the old kind`,
  fix: 'Write `apiVersion: gateway.networking.k8s.io/v1` and `kind: ListenerSet`.',
  waive: 'Where the controller of the Gateway reads the experimental kind alone.',
  sources: ['https://gateway-api.sigs.k8s.io/geps/gep-1713/'],
  check(network, report) {
    if (!has(network.target, 'listenerSets')) return;
    for (const manifest of network.others('gateway.networking.x-k8s.io', 'XListenerSet')) {
      report({
        places: [place(manifest, 'kind')],
        what: `XListenerSet ${manifest.name} is called ListenerSet since ${first('listenerSets')}`,
      });
    }
  },
};
