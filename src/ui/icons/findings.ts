/** The five states of a finding and the red line: every state has its own outline, so that it reads without colour. */
export const FINDINGS = {
	kept: 'M12 3a9 9 0 1 0 .01 0M7.500 12.300l3 3 6-6.500',
	repaired: 'M12 3L21 12L12 21L3 12ZM8.500 12.200l2.500 2.500 4.500-5',
	broken: 'M4 4h16v16H4ZM8.500 8.500l7 7M15.500 8.500l-7 7',
	open: 'M12 3a9 9 0 1 0 .01 0M12 7v5.500l3.500 2',
	'not-exercised': 'M4 12h16M4 12h.01M20 12h.01',
	'red-line': 'M12 2.500L22 20H2ZM12 9v5M12 17h.01',
	warning: 'M12 2.500L22 20H2ZM12 9v5M12 17h.01',
	up: 'M12 20V5M6 11l6-6 6 6',
	down: 'M12 4v15M6 13l6 6 6-6'
} as const;
