import { ACTS } from '#ui/icons/acts.ts';
import { FINDINGS } from '#ui/icons/findings.ts';
import { WAYS } from '#ui/icons/ways.ts';
import { TRADE } from '#ui/icons/trade.ts';

/** Every icon by name; the stroke is the picture. */
export const ICONS = { ...TRADE, ...ACTS, ...FINDINGS, ...WAYS } as const;

export type IconName = keyof typeof ICONS;
