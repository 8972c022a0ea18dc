import { Network } from '../../lib/model/queries/network';
import { readText } from '../../lib/model/read/read';
import { DEFAULT_TARGET } from '../../lib/model/read/target';
import type { Outcome } from '../../lib/report/outcome';
import { RULES } from '../../lib/rules/catalogue';
import type { Finding } from '../../lib/rules/finding';
import { findingOf } from '../../lib/rules/finding';
import type { Rule } from '../../lib/rules/rule';
import { Severity, place } from '../../lib/rules/rule';

export const NET203 = RULES.find(({ id }) => id === 'NET203') as Rule;

/** What somebody may write into a manifest to say something to whoever reads the report. */
export const HOSTILE =
  '\u001b[31m<b>"&\'</b> ]]> | `x` [a](javascript:b) @everyone https://evil.example %0A::error::x\r\n::warning::\u202e\ud800 --> :, *_~#!\\';

/** Of clusters of which nothing is left open, and nothing is said. */
export const STATED = { assumed: [], seen: [], units: 0, notJudged: [], unused: 0, stated: [] };

export function outcome(findings: readonly Finding[], more: Partial<Outcome> = {}): Outcome {
  return {
    findings,
    rules: [NET203],
    checked: {
      ...STATED,
      objects: 2,
      files: 1,
      clusters: 1,
      skipped: { template: 1 },
      known: 0,
    },
    version: '1.2.3',
    failOn: Severity.ERROR,
    ...more,
  };
}

/** A conflict of two Services; a warning, and one that is waived. */
export function findings(): Finding[] {
  const [web, front] = services('web', 'front');
  const places = [place(web, 'spec.ports[0].nodePort'), place(front, 'spec.ports[0].nodePort')];
  const what = 'node port 30080 is claimed by 2 Services';
  const conflict = findingOf(NET203, { places, what }, []);
  const warning = findingOf(
    NET203,
    {
      places: [{ field: '', origin: { path: 'shop/web' } }],
      what: 'it may be',
      severity: Severity.WARNING,
    },
    ['lab'],
  );
  return [conflict, warning, { ...conflict, waived: 'front moves' }];
}

export function hostile(): Finding {
  const [web] = services('web');
  const draft = { places: [{ ...place(web), origin: { file: `${HOSTILE}/a b.yaml`, line: 3 } }] };
  const finding = findingOf(NET203, { ...draft, what: HOSTILE, why: HOSTILE, fix: HOSTILE }, [
    HOSTILE,
  ]);
  return {
    ...finding,
    places: finding.places.map((one) => ({ ...one, object: HOSTILE, field: HOSTILE })),
  };
}

function services(...names: readonly string[]) {
  const text = names
    .map(
      (name) =>
        `apiVersion: v1\nkind: Service\nmetadata: {name: ${name}}\nspec:\n  ports: [{nodePort: 30080}]`,
    )
    .join('\n---\n');
  const { manifests } = new Network(DEFAULT_TARGET, readText(text, 'k8s/all.yaml').manifests);
  return manifests as [(typeof manifests)[number], (typeof manifests)[number]];
}
