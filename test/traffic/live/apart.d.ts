/** Why there can be no run here; nothing where there can. */
export function obstacle(): string | undefined;
