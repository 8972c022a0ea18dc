import { affinityTimeout, affinityTimeoutIsRead } from '../../facts/values/session-affinity';
import type { Service } from '../../model/objects/service';
import { settledServices } from '../../model/queries/settled-services';
import { at, isAbsent, textOf, within } from '../../model/read/fields';
import type { Report, Rule } from '../rule';
import { Severity, place } from '../rule';
import { reportFault, valueText } from './judge';

export const NET219: Rule = {
  id: 'NET219',
  name: 'session-affinity-time',
  severity: Severity.ERROR,
  reads: ['services'],
  what: 'A Service says how long it remembers clients, and it remembers none, or not for such a time.',
  why: 'the API server drops the time without a word where sessionAffinity is not ClientIP, and refuses one of more than a day',
  fix: 'Write `sessionAffinity: ClientIP` beside it and a time from 1 to 86400 seconds, or leave it out.',
  waive: 'Never: the time is dropped or refused.',
  sources: [
    'https://kubernetes.io/docs/reference/networking/virtual-ips/#session-stickiness-timeout',
  ],
  check(network, report) {
    for (const service of settledServices(network)) {
      const { spec } = service.manifest;
      if (textOf(at(spec, 'sessionAffinity')) === 'ClientIP') checkTime(service, report);
      else checkUnread(service, report);
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
  const affinity = textOf(at(manifest.spec, 'sessionAffinity'));
  const config = at(manifest.spec, 'sessionAffinityConfig');
  if (isAbsent(config)) return;
  const time = within(manifest.spec, ...KEYS);
  report({
    places: [place(manifest, 'spec.sessionAffinity'), place(manifest, TIME)],
    what: `${valueText(time ?? config)} is for clients that nobody remembers`,
    why: affinityTimeoutIsRead(affinity)(0)?.why,
  });
}

const KEYS = ['sessionAffinityConfig', 'clientIP', 'timeoutSeconds'];
const TIME = ['spec', ...KEYS].join('.');
