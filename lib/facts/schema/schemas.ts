import { KUBERNETES } from './generated/kubernetes';
import { Schema } from './schema';
import type { SchemaData } from './schema-data';

let kubernetes: Schema | undefined;

/** The kinds of Kubernetes itself; they are read when somebody first asks. */
export function kubernetesSchema(): Schema {
  return (kubernetes ??= new Schema(JSON.parse(KUBERNETES) as SchemaData));
}
