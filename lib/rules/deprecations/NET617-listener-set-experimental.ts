import { first, has } from '../../facts/releases/answer';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET617: Rule = {
  id: 'NET617',
  name: 'listener-set-experimental',
  severity: Severity.WARNING,
  reads: ['others'],
  what: 'Listeners are added to a Gateway by an experimental kind that has a stable successor.',
  why: `XListenerSet is named ListenerSet since ${first('listenerSets')}, and newer releases do not install the old kind`,
  fix: 'Write `apiVersion: gateway.networking.k8s.io/v1` and `kind: ListenerSet`.',
  waive: 'If the controller of the Gateway only reads the experimental kind.',
  sources: ['https://gateway-api.sigs.k8s.io/geps/gep-1713/'],
  check(network, report) {
    if (!has(network.target, 'listenerSets')) return;
    for (const manifest of network.others('gateway.networking.x-k8s.io', 'XListenerSet')) {
      report({
        places: [place(manifest, 'kind')],
        what: `XListenerSet ${manifest.name} is named ListenerSet since ${first('listenerSets')}`,
      });
    }
  },
};
