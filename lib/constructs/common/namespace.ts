import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { NamespaceOptions } from '../../cluster/namespace-options';
import { NAMESPACE_OPTIONS, namespaceManifest } from '../../cluster/namespace-options';
import { dnsLabel } from '../../facts/values/names';
import { checkProps, judgeName, labelsOf, leaveNamespace, nameOf } from './object-props';

/**
 * Properties of `Namespace`.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/
 */
export interface NamespaceProps extends NamespaceOptions {
  /**
   * The name, a DNS label. Refused: another form.
   *
   * @default - the construct id
   */
  readonly name?: string;
}

/**
 * A namespace. `namespaces` of a `Cluster` creates those of a whole folder, in a file that
 * `kubectl apply -R` takes first.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/
 */
export class Namespace extends Construct {
  /** The Namespace. */
  public readonly object: ApiObject;

  public constructor(scope: Construct, id: string, props: NamespaceProps = {}) {
    super(scope, id);
    checkProps(this, Namespace, props, NAMESPACE_OPTIONS, (refusals) => {
      judgeName(this, props, dnsLabel, refusals);
    });
    const labels = labelsOf(this, props);
    this.object = new ApiObject(
      this,
      'Namespace',
      namespaceManifest(nameOf(this, props), { ...props, labels }),
    );
    this.node.defaultChild = this.object;
    leaveNamespace(this.object);
  }

  /** The name of the namespace. */
  public get namespaceName(): string {
    return this.object.name;
  }
}
