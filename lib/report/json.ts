import type { Assumption } from '../rules/assumption';
import type { Finding } from '../rules/finding';
import { morePlaces } from '../rules/finding';
import { jsonText } from './escape';
import type { Outcome } from './outcome';
import { fails } from './outcome';

/** Fields may be added; what is there keeps its meaning as long as `version` is 1. */
export function jsonReport(outcome: Outcome): string {
  const { objects, files, clusters, skipped, known, seen, stated, units, notJudged, unused } =
    outcome.checked;
  const assumed = outcome.checked.assumed.map(assumptionJson);
  return jsonText({
    version: 1,
    tool: { name: 'cdk8s-reach', version: outcome.version },
    checked: {
      objects,
      files,
      clusters,
      skipped,
      inBaseline: known,
      units,
      notJudged,
      unused,
      stated,
      seen,
      assumed,
    },
    findings: outcome.findings.map((finding) => findingJson(outcome, finding)),
  });
}

function assumptionJson({ property, value, what }: Assumption): object {
  return { property, value, what };
}

function findingJson(outcome: Outcome, finding: Finding): object {
  const {
    rule,
    severity,
    what,
    why,
    fix,
    clusters,
    fingerprint,
    waived,
    places,
    among,
    assumes,
    units,
  } = finding;
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
    ...(units === undefined ? {} : { units: units.names, ofUnits: units.of }),
    ...(assumes === undefined ? {} : { assumes: assumes.map(assumptionJson) }),
    places: places.map(({ origin, file, line, object, field }) => ({
      origin,
      ...(file === undefined ? {} : { file }),
      ...(line === undefined ? {} : { line }),
      object,
      field,
    })),
    ...(among === undefined ? {} : { morePlaces: morePlaces(finding) }),
  };
}
