import { affinityTimeout, affinityTimeoutIsRead } from '../../facts/values/session-affinity';
import type { Service } from '../../model/objects/service';
import { servicesOfKnownTypeWith } from '../../model/queries/services-of-known-type';
import { at, isAbsent, textOf, within } from '../../model/read/fields';
import type { Report, Rule } from '../rule';
import { Severity, place } from '../rule';
import { reportFault, valueText } from './judge';

export const NET219: Rule = {
  id: 'NET219',
  name: 'session-affinity-time',
  severity: Severity.ERROR,
  reads: ['services'],
  what: 'A Service has a timeout of session affinity that is invalid, or that has no effect.',
  why: 'the API server rejects a timeout above one day, and removes any timeout without a warning where sessionAffinity is None, the default',
  fix: 'Add `sessionAffinity: ClientIP` and write a timeout from 1 to 86400 seconds, or remove it.',
  waive: 'Never: the timeout is removed or rejected.',
  sources: [
    'https://kubernetes.io/docs/reference/networking/virtual-ips/#session-stickiness-timeout',
  ],
  check(network, report) {
    for (const service of servicesOfKnownTypeWith(
      network,
      'sessionAffinity',
      'sessionAffinityConfig',
    )) {
      const { spec } = service.manifest;
      const affinity = textOf(at(spec, 'sessionAffinity')) || 'None';
      if (affinity === 'ClientIP') checkTime(service, report);
      else if (affinity === 'None') checkUnread(service, report);
    }
  },
};

function checkTime({ manifest }: Service, report: Report): void {
  const time = within(manifest.spec, ...KEYS);
  const where = place(manifest, TIME);
  if (typeof time === 'number') reportFault(report, where, time, affinityTimeout);
  else if (!isAbsent(time)) {
    report({ places: [where], what: `${valueText(time)} is not a number of seconds` });
  }
}

function checkUnread({ manifest }: Service, report: Report): void {
  const time = within(manifest.spec, ...KEYS);
  if (isAbsent(time)) return;
  const fault = affinityTimeoutIsRead('None')(0);
  report({
    places: [place(manifest, 'spec.sessionAffinity'), place(manifest, TIME)],
    what: `timeoutSeconds ${valueText(time)} ${fault?.what}`,
    why: fault?.why,
    fix: 'Add `sessionAffinity: ClientIP`, or remove `sessionAffinityConfig`.',
    severity: Severity.WARNING,
  });
}

const KEYS = ['sessionAffinityConfig', 'clientIP', 'timeoutSeconds'];
const TIME = ['spec', ...KEYS].join('.');
