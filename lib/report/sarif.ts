import type { Finding, FindingPlace } from '../rules/finding';
import type { Rule } from '../rules/rule';
import { Severity } from '../rules/rule';
import { rulePage } from '../rules/rule-page';
import { afterPlaces } from './after-places';
import { jsonText, printable, sarifMessage } from './escape';
import type { Outcome } from './outcome';
import { PROJECT, SARIF_SCHEMA, uriOf } from './sarif-files';

const LEVELS: Readonly<Record<Severity, string>> = {
  [Severity.ERROR]: 'error',
  [Severity.WARNING]: 'warning',
  [Severity.INFO]: 'note',
};

/** @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export function sarifReport({ findings, rules, version }: Outcome): string {
  const all = [...new Set([...rules, ...findings.map(({ rule }) => rule)])].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
  const places = new Map(all.map((rule, index) => [rule, index]));
  return jsonText({
    $schema: SARIF_SCHEMA,
    // eslint-disable-next-line no-restricted-syntax -- the version of the file's own format
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'cdk8s-reach',
            version,
            informationUri: PROJECT,
            rules: all.map(ruleSarif),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => resultSarif(finding, places.get(finding.rule) ?? -1)),
      },
    ],
  });
}

function ruleSarif({ id, name, severity, what, why, fix, waive, sources }: Rule): object {
  const happens = `${why.charAt(0).toUpperCase()}${why.slice(1)}.`;
  const page = rulePage(id);
  const text = [what, happens, fix, `When to waive: ${waive}`, ...sources].join('\n');
  return {
    id,
    name,
    shortDescription: { text: what },
    fullDescription: { text: `${what} ${happens}` },
    help: { text },
    ...(page === undefined ? {} : { helpUri: page }),
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function resultSarif(finding: Finding, ruleIndex: number): object {
  const { rule, severity, places, fingerprint, waived, units } = finding;
  const [first, ...others] = places;
  return {
    ruleId: rule.id,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: messageOf(finding) },
    locations: first ? [locationSarif(first)] : [],
    ...(others.length > 0
      ? { relatedLocations: others.map((place, id) => ({ id, ...locationSarif(place) })) }
      : {}),
    partialFingerprints: { 'cdk8sReach/v1': fingerprint },
    ...(units === undefined
      ? {}
      : { properties: { units: units.names.map(printable), ofUnits: units.of } }),
    ...(waived === undefined
      ? {}
      : {
          suppressions: [
            { kind: 'external', status: 'accepted', justification: printable(waived) },
          ],
        }),
  };
}

function messageOf(finding: Finding): string {
  const { what, why, fix } = finding;
  const lines = [what, ...afterPlaces(finding), `Why: ${why}`, `Fix: ${fix}`];
  return lines.map(sarifMessage).join('\n');
}

function locationSarif({ origin, file, line, object, field }: FindingPlace): object {
  return {
    ...(file === undefined
      ? {}
      : {
          physicalLocation: {
            artifactLocation: { uri: uriOf(file) },
            ...(line === undefined ? {} : { region: { startLine: line } }),
          },
        }),
    logicalLocations: [
      {
        fullyQualifiedName: printable(
          [object || origin, field].filter((part) => part !== '').join(' '),
        ),
      },
    ],
  };
}
