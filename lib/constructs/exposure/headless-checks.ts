import type { Fault } from '../../facts/values/fault';
import { servicePorts } from '../../facts/values/ports';
import type { PropPlace } from '../../props/refusals';
import type { AppFacts, ServiceExposure } from './service-plan';
import { portsOf } from './service-plan';

/** Refuses ports of the app that a headless Service, which translates none, cannot have as its own. */
export function checkUntranslated(data: ServiceExposure, app: AppFacts, place: PropPlace): void {
  const ports = portsOf(data, app);
  const repeated = servicePorts(ports).find(({ field }) => field === 'port');
  if (repeated) place.refuse(undefined, oneTarget(ports[repeated.index]?.port));
  const isMain = data.options.serviceName === undefined;
  for (const { targetPort, targetPortName: name } of app.ports) {
    if (name === undefined || targetPort !== undefined) continue;
    place.refuse(undefined, numberUnknown(name, isMain));
  }
}

function oneTarget(port: number | undefined): Fault {
  return {
    what: 'are missing',
    why: `two ports of the app have the target port ${String(port)}, and a headless Service, which does not translate ports, has that port once`,
    fix: 'write serviceName, and ports with each target port once',
  };
}

function numberUnknown(name: string, isMain: boolean): Fault {
  return {
    what: `have no number for the container port ${JSON.stringify(name)}`,
    why: 'a headless Service does not translate ports, so clients connect to the number on which the pods listen',
    fix: isMain
      ? 'write targetPort with that number on that port of the app'
      : 'write ports, with that number as port',
  };
}
