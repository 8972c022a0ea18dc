import { bfdInterval, detectMultiplier, minimumTtl } from '../../facts/controllers/bfd';
import type { Fact } from '../../facts/values/fault';
import { at, numberOf } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET145: Rule = {
  id: 'NET145',
  name: 'bfd-profile-refused',
  severity: Severity.ERROR,
  reads: ['others'],
  what: 'A field of a BFDProfile has a value that is refused.',
  why: 'the API server refuses the profile, and with it goes BFD for the peers that name it',
  fix: 'Write a value that the page of the field allows.',
  waive: 'Never: the API server refuses the profile.',
  sources: ['https://metallb.io/apis/#bfdprofilespec'],
  check(network, report) {
    for (const manifest of network.others('metallb.io', 'BFDProfile')) {
      for (const [key, fact] of FIELDS) {
        const value = numberOf(at(manifest.spec, key));
        const fault = value === undefined ? undefined : fact(value);
        const where = place(manifest, `spec.${key}`);
        if (fault && value !== undefined) report(draftOf(where, value, fault));
      }
    }
  },
};

const FIELDS: readonly [key: string, fact: Fact<number>][] = [
  ['receiveInterval', bfdInterval],
  ['transmitInterval', bfdInterval],
  ['echoInterval', bfdInterval],
  ['detectMultiplier', detectMultiplier],
  ['minimumTtl', minimumTtl],
];
