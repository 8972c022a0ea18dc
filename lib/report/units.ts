import type { Unit } from '../deploy/unit';
import { UnitKind } from '../deploy/unit';
import { printable } from './escape';

/** A line for each unit, then what was not judged, and why. */
export function unitsReport(units: readonly Unit[]): string {
  const rows = [HEAD, ...grouped(units).map(rowOf)];
  const widths = HEAD.map((_, column) =>
    rows.reduce((most, row) => Math.max(most, (row[column] ?? '').length), 0),
  );
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const unjudged = units.flatMap(refusalLine);
  const title = `Not judged, so their objects may exist (${unjudged.length} of ${units.length} units):`;
  return `${[...lines, ...(unjudged.length === 0 ? [] : ['', title, ...unjudged])].join('\n')}\n`;
}

const HEAD = ['UNIT', 'PATH', 'NAME', 'CLUSTER', 'OBJECTS', 'NAMESPACES'];

/** Plain files of a cluster are one line. */
function grouped(units: readonly Unit[]): Unit[] {
  const plain = new Map<string, Unit>();
  const rows: Unit[] = [];
  for (const unit of units) {
    const known = plain.get(unit.cluster);
    if (unit.kind !== UnitKind.PLAIN) rows.push(unit);
    else if (unit.manifests.length > 0) {
      const manifests = [...(known?.manifests ?? []), ...unit.manifests];
      plain.set(unit.cluster, { ...unit, path: '', manifests });
    }
  }
  return [...rows, ...plain.values()];
}

function rowOf({ kind, path, name, cluster, manifests, refusal }: Unit): string[] {
  const isRendered = manifests.length > 0 || (refusal === undefined && kind !== UnitKind.CHART);
  const namespaces = new Set(manifests.map(({ namespace }) => namespace).filter(Boolean));
  return [
    kind,
    path,
    name,
    cluster,
    isRendered ? String(manifests.length) : '-',
    [...namespaces].sort().join(', '),
  ].map(printable);
}

function refusalLine(unit: Unit): string[] {
  const { path, name, refusal } = unit;
  const reason = reasonNotJudged(unit);
  if (reason === undefined) return [];
  const { file, line } = refusal ?? {};
  const place = file === undefined ? '' : ` (${file}:${line ?? 1})`;
  return [printable(`  ${path}${name && ` (${name})`}: ${reason}${place}`)];
}

/** Why a unit, or a part of it, is not judged; nothing where all of it is. */
export function reasonNotJudged({ kind, refusal, manifests }: Unit): string | undefined {
  if (kind === UnitKind.CHART) return 'a chart is not rendered';
  if (!refusal || manifests.length === 0) return refusal?.message;
  const others =
    manifests.length === 1 ? '1 other object is' : `${manifests.length} other objects are`;
  return `${refusal.message}; ${others} judged`;
}
