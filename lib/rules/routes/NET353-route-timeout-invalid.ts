import { ROUTE_REFUSED } from '../../facts/values/sentences';
import { gatewayDuration, milliseconds } from '../../facts/values/durations';
import type { RouteRule } from '../../model/objects/route';
import { at, textOf } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import type { Draft, Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET353: Rule = {
  id: 'NET353',
  name: 'route-timeout-invalid',
  severity: Severity.ERROR,
  reads: ['routes'],
  what: 'A timeout of an HTTPRoute is no duration, or that of a backend is the longer one.',
  why: ROUTE_REFUSED,
  fix: 'Write durations such as `10s`, that of the backend no longer than that of the request.',
  waive: 'Never: the API server refuses it.',
  sources: ['https://gateway-api.sigs.k8s.io/reference/spec/#httproutetimeouts'],
  check(network, report) {
    for (const { manifest, rules } of network.routes) {
      if (manifest.kind !== 'HTTPRoute') continue;
      for (const rule of rules) draftsOf(manifest, rule).forEach(report);
    }
  },
};

function draftsOf(manifest: Manifest, { field, fields }: RouteRule): Draft[] {
  const timeouts = at(fields, 'timeouts');
  const [request, backend] = KEYS.map((key) => textOf(at(timeouts, key)));
  const places = KEYS.map((key) => place(manifest, `${field}.timeouts.${key}`));
  const drafts = [request, backend].flatMap((text, index) => {
    const fault = text === undefined ? undefined : gatewayDuration(text);
    const where = places[index];
    return fault && where && text !== undefined ? [draftOf(where, text, fault)] : [];
  });
  if (drafts.length > 0 || request === undefined || backend === undefined) return drafts;
  // No limit at all is written as 0.
  if (milliseconds(request) === 0 || milliseconds(backend) <= milliseconds(request)) return [];
  return [{ places, what: `the backend has ${backend}, and the request as a whole ${request}` }];
}

const KEYS = ['request', 'backendRequest'] as const;
