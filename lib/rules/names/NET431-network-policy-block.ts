import { OBJECT_REFUSED } from '../../facts/values/sentences';
import { has } from '../../facts/releases/answer';
import { cidr } from '../../facts/values/cidrs';
import { isLooseCidr } from '../../facts/values/loose-addresses';
import { readNetwork } from '../../model/queries/service-addresses';
import { at, isFields, listOf, textOf, textsOf } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import type { IpRange } from '../../net/ip';
import { compareIp, contains, tryCidr } from '../../net/ip';
import type { Draft, Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET431: Rule = {
  id: 'NET431',
  name: 'network-policy-block',
  severity: Severity.ERROR,
  reads: ['others'],
  what: 'A NetworkPolicy contains an invalid address block, or an exception outside of its block.',
  why: OBJECT_REFUSED,
  fix: 'Write the first address of a network and its mask, and exceptions that are smaller and inside.',
  waive: 'Never: the API server refuses the object.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource',
    'https://github.com/kubernetes/kubernetes/blob/v1.37.0/pkg/apis/networking/validation/validation.go#L248',
  ],
  check(network, report) {
    const isStrict = has(network.target, 'strictAddresses');
    for (const manifest of network.others('networking.k8s.io', 'NetworkPolicy')) {
      for (const block of blocksOf(manifest)) {
        if (block.cidr.text === '') {
          report({ places: [place(manifest, block.cidr.field)], ...MISSING });
          continue;
        }
        for (const { field, text } of [block.cidr, ...block.except]) {
          const fault = cidr(text);
          const severity = isStrict || !isLooseCidr(text) ? undefined : Severity.WARNING;
          if (fault) report({ ...draftOf(place(manifest, field), text, fault), severity });
        }
        outsideDrafts(manifest, block).forEach(report);
      }
    }
  },
};

const MISSING = {
  what: 'the address block has no cidr',
  fix: 'Write cidr: 0.0.0.0/0, or the network that except is a part of.',
};

interface Entry {
  readonly field: string;
  readonly text: string;
}

interface Block {
  readonly cidr: Entry;
  readonly except: readonly Entry[];
}

function blocksOf({ spec }: Manifest): Block[] {
  return SIDES.flatMap(([side, peers]) =>
    listOf(at(spec, side)).flatMap((rule, index) =>
      listOf(at(rule, peers)).flatMap((peer, number) => {
        const block = at(peer, 'ipBlock');
        if (!isFields(block)) return [];
        const text = textOf(at(block, 'cidr')) ?? '';
        const field = `spec.${side}[${index}].${peers}[${number}].ipBlock`;
        const excepted = textsOf(at(block, 'except'));
        const except = excepted.map((text, at) => ({ field: `${field}.except[${at}]`, text }));
        return [{ cidr: { field: `${field}.cidr`, text }, except }];
      }),
    ),
  );
}

const SIDES = [
  ['ingress', 'from'],
  ['egress', 'to'],
] as const;

function outsideDrafts(manifest: Manifest, block: Block): Draft[] {
  const whole = rangeOf(block.cidr.text);
  return block.except.flatMap(({ field, text }) => {
    const part = rangeOf(text);
    if (!whole || !part) return [];
    const isInside = contains(whole, part.first) && contains(whole, part.last);
    const isAll = compareIp(whole.first, part.first) + compareIp(part.last, whole.last) === 0;
    if (isInside && !isAll) return [];
    const places = [place(manifest, field), place(manifest, block.cidr.field)];
    return [{ places, what: `${text} is not inside ${block.cidr.text}` }];
  });
}

/** Of IPv4 in the clothes of IPv6, whose mask is of 128 bits, the API server compares no masks. */
function rangeOf(text: string): IpRange | undefined {
  if (text.includes(':')) return text.includes('.') ? undefined : tryCidr(text);
  return readNetwork(text);
}
