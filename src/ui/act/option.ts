import type { IconName } from '#ui/icons/icon.ts';

/** Something to pick: what it is called and, where the trade knows it by sight, its icon. */
export type Option<Id extends string = string> = { id: Id; label: string; icon?: IconName; note?: string; disabled?: boolean };
