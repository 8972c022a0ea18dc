import { first, has } from '../../facts/releases/answer';
import { annotatedServices } from '../../model/queries/annotated';
import { keyed } from '../../model/read/field-path';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET605: Rule = {
  id: 'NET605',
  name: 'topology-annotation-deprecated',
  severity: Severity.WARNING,
  reads: ['services'],
  what: 'A Service enables topology-aware routing by a deprecated annotation.',
  why: 'the API server warns about the older annotation, and the field trafficDistribution replaces both',
  fix: `Write \`trafficDistribution\`, which clusters read from ${first('preferClose')} on; before, \`service.kubernetes.io/topology-mode\`.`,
  waive: 'If you need the automatic mode, which the field does not have.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/topology-aware-routing/',
    'https://kubernetes.io/docs/reference/labels-annotations-taints/#servicekubernetesiotopology-mode',
  ],
  check(network, report) {
    const isModeOld = has(network.target, 'topologyModeDeprecated');
    for (const { manifest } of annotatedServices(network)) {
      for (const [key, severity] of [
        [HINTS, Severity.WARNING],
        ...(isModeOld ? [[MODE, Severity.INFO] as const] : []),
      ] as const) {
        if (!isEnabling(manifest.annotations[key])) continue;
        report({
          places: [place(manifest, keyed('metadata.annotations', key))],
          what: `the annotation ${key} of Service ${manifest.name} is deprecated`,
          severity,
        });
      }
    }
  },
};

function isEnabling(value: string | undefined): boolean {
  return value !== undefined && !/^disabled$/i.test(value);
}

const HINTS = 'service.kubernetes.io/topology-aware-hints';
const MODE = 'service.kubernetes.io/topology-mode';
