import type { PortOfService } from '../../model/objects/service';
import type { Manifest } from '../../model/read/manifest';
import { objectText } from '../../model/read/manifest';

export function missingServiceText(namespace: string, name: string): string {
  return `Service ${namespace}/${name} is not in the checked files`;
}

export function aliasText(manifest: Manifest, externalName: string): string {
  return `${objectText(manifest)} is an alias for ${externalName}`;
}

/** What a Service has in place of a port that it lacks. */
export function portsText(ports: readonly PortOfService[]): string {
  const texts = ports.map(({ name, port, protocol }) => {
    const number = protocol === 'TCP' ? `${port}` : `${port}/${protocol}`;
    return name === '' ? number : `${name} (${number})`;
  });
  return texts.length > 0 ? `it has ${texts.join(', ')}` : 'it has no ports';
}
