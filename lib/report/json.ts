import type { Finding } from '../rules/finding';
import { jsonText } from './escape';
import type { Outcome } from './outcome';
import { fails } from './outcome';

/** Fields may be added; what is there keeps its meaning as long as `version` is 1. */
export function jsonReport(outcome: Outcome): string {
  const { objects, files, clusters, skipped, known } = outcome.checked;
  return jsonText({
    version: 1,
    tool: { name: 'cdk8s-reach', version: outcome.version },
    checked: { objects, files, clusters, skipped, inBaseline: known },
    findings: outcome.findings.map((finding) => findingJson(outcome, finding)),
  });
}

function findingJson(outcome: Outcome, finding: Finding): object {
  const { rule, severity, what, why, fix, clusters, fingerprint, waived, places } = finding;
  return {
    rule: rule.id,
    name: rule.name,
    severity,
    fails: fails(outcome, finding),
    what,
    why,
    fix,
    clusters,
    fingerprint,
    ...(waived === undefined ? {} : { waived }),
    places: places.map(({ origin, file, line, object, field }) => ({
      origin,
      ...(file === undefined ? {} : { file }),
      ...(line === undefined ? {} : { line }),
      object,
      field,
    })),
  };
}
