import type { Chart } from 'cdk8s';
import type { ClusterProps } from '../../lib';
import { chartFor, yaml } from './chart';

type Make<Props> = (chart: Chart, props: Props) => unknown;

/**
 * Proves that every prop that is given reaches the YAML: without it, the YAML is another one or
 * nothing can be made at all.
 *
 * @param props as many as can stand together; that none is forgotten, test/constructs/every-prop sees to
 */
export function everyPropReachesYaml<Props extends object>(
  make: Make<Props>,
  props: Props,
  cluster?: ClusterProps,
): void {
  const whole = render(make, props, cluster);
  if (whole.startsWith('refused: ')) throw new Error(whole);
  test.each(leaves(props))('%s reaches the YAML', (path) => {
    expect(render(make, without(props, path), cluster)).not.toBe(whole);
  });
}

function render<Props>(make: Make<Props>, props: Props, cluster?: ClusterProps): string {
  const chart = chartFor(cluster);
  try {
    make(chart, props);
  } catch (error) {
    return `refused: ${(error as Error).message}`;
  }
  return yaml(chart);
}

/** The paths of all plain values: `ports[0].name`. */
function leaves(value: unknown, path = ''): string[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => leaves(item, `${path}[${index}]`));
  if (!isPlain(value)) return [path];
  return Object.keys(value).flatMap((key) => leaves(value[key], path ? `${path}.${key}` : key));
}

function without<T>(value: T, path: string, at = ''): T {
  if (Array.isArray(value)) {
    return value
      .map((item: unknown, index) => ({ item, here: `${at}[${index}]` }))
      .filter(({ here }) => here !== path)
      .map(({ item, here }) => without(item, path, here)) as T;
  }
  if (!isPlain(value)) return value;
  const entries = Object.keys(value)
    .map((key) => ({ key, here: at ? `${at}.${key}` : key }))
    .filter(({ here }) => here !== path)
    .map(({ key, here }) => [key, without(value[key], path, here)] as const);
  return Object.fromEntries(entries) as T;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}
