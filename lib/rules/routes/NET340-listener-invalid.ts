import { has } from '../../facts/releases/answer';
import { listenerFormFaults } from '../../facts/values/gateway-listeners';
import type { Listener } from '../../model/objects/gateway';
import { at, fieldsOf, isAbsent, listOf, textOf } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import type { Target } from '../../model/read/target';
import type { Draft, Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET340: Rule = {
  id: 'NET340',
  name: 'listener-invalid',
  severity: Severity.ERROR,
  reads: ['gateways', 'listenerSets'],
  what: 'A listener of a Gateway or a ListenerSet has a form that its protocol does not allow.',
  why: 'the API server refuses the object, or the listener cannot be programmed',
  fix: 'Write a listener such as `{name: http, protocol: HTTP, port: 80}`.',
  waive: 'Where an extension of the implementation brings the certificate.',
  sources: ['https://gateway-api.sigs.k8s.io/reference/spec/#listener'],
  check(network, report) {
    for (const { manifest, listeners } of [...network.gateways, ...network.listenerSets]) {
      for (const listener of listeners)
        draftsOf(manifest, listener, network.target).forEach(report);
      if (listeners.length > 64 || (listeners.length === 0 && !isOpenList(manifest))) {
        report({
          places: [place(manifest, 'spec.listeners')],
          what: `${manifest.kind} ${manifest.name} has ${listeners.length} listeners, and from 1 to 64 are taken`,
        });
      }
    }
  },
};

/** ListenerSets may bring them, and older files leave them to a later tool. */
function isOpenList({ spec }: Manifest): boolean {
  return at(spec, 'listeners') === undefined && at(spec, 'allowedListeners') !== undefined;
}

function draftsOf(manifest: Manifest, listener: Listener, target: Target): Draft[] {
  const { field, name, protocol, port = 0, hostname, fields } = listener;
  const tls = at(fields, 'tls');
  const form = {
    ...{ name, protocol, port, hostname },
    hasTls: !isAbsent(tls),
    tlsMode: textOf(at(tls, 'mode')),
    hasCertificate:
      listOf(at(tls, 'certificateRefs')).length > 0 ||
      Object.keys(fieldsOf(at(tls, 'options'))).length > 0,
  };
  // Some clouds find the certificate of HTTPS by themselves.
  const isRefused = protocol === 'TLS' && has(target, 'tlsOfListenersRequired');
  const values: Readonly<Record<string, string | number>> = {
    ...{ name, protocol, port, hostname: hostname ?? '' },
  };
  return listenerFormFaults(form).map(({ field: key, fault }) => {
    const fields = key === 'protocol' ? [key] : [key, 'protocol'];
    const draft = draftOf(place(manifest), values[key] ?? '', fault);
    return {
      ...draft,
      what: key === 'tls' ? `tls of listener ${name} ${fault.what}` : draft.what,
      places: fields.map((one) => place(manifest, `${field}.${one}`)),
      severity: key === 'tls' && !form.hasTls && !isRefused ? Severity.INFO : Severity.ERROR,
    };
  });
}
