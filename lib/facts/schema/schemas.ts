import { KUBERNETES } from './generated/kubernetes';
import { POD_FACTS } from './pod-facts';
import { POLICY_FACTS } from './policy-facts';
import { Schema } from './schema';
import { schemaData } from './schema-text';
import { SERVICE_FACTS } from './service-facts';
import { WORKLOAD_FACTS } from './workload-facts';

let kubernetes: Schema | undefined;

/** The kinds of Kubernetes itself; the data is parsed when it is first asked. */
export function kubernetesSchema(): Schema {
  return (kubernetes ??= new Schema(schemaData(KUBERNETES), {
    ...SERVICE_FACTS,
    ...POLICY_FACTS,
    ...WORKLOAD_FACTS,
    ...POD_FACTS,
  }));
}
