/**
 * The files that the writer keeps beside the manifests, at the root of the output folder. kubectl
 * reads hidden files too, so no name ends as a manifest does.
 */

/** What the last synth wrote. */
export const RECORD = '.cdk8s-reach.sha256';

/** The content of a file until it is whole. Left behind by a killed process, used again by the next. */
export const TEMPORARY = '.cdk8s-reach.tmp';

/** Held by the process that writes. */
export const LOCK = '.cdk8s-reach.lock';
