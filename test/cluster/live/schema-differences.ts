/** What the server does otherwise than its documents say, and why no rule reports it. */
export const SCHEMA_DIFFERENCES: readonly { readonly says: RegExp; readonly why: string }[] = [
  {
    says: /^\S+ \S+ \S*\bstatus\.\S+ .*: none here, 400 /,
    why: 'what a status holds comes from a controller: rules report unknown fields and types in it, and no values',
  },
  {
    says: /^apps\/v1 StatefulSet spec\.volumeClaimTemplates[ .].*: refused here, 422 /,
    why: '1.27 does not look into the templates of claims; its controller then cannot create the claims, and no pod starts',
  },
  {
    says: /securityContext\.procMount "Nope": refused here, 422 /,
    why: '1.27 drops the field, whose feature gate is off',
  },
];
