import type { IconName } from '#ui/icons/icon.ts';

export type Tab = { href: string; label: string; icon: IconName };
